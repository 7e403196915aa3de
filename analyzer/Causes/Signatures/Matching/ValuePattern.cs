namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>What a value must look like.</summary>
internal abstract record ValuePattern
{
    /// <summary>Whether a value looks like it.</summary>
    public abstract bool IsMatch(string value);
}
