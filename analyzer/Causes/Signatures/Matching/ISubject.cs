namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>What a detection looks at: an event record or a line of a product log.</summary>
internal interface ISubject
{
    /// <summary>The values of a field; empty when it has none. A field may have several: all values of an event's data.</summary>
    IEnumerable<string> this[string field] { get; }
}
