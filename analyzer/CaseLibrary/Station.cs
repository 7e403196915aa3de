namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Where and by whom something was done to a case.</summary>
/// <param name="Machine">Name of the engineer's machine.</param>
/// <param name="User">Account name.</param>
internal sealed record Station(string Machine, string User)
{
    /// <summary>The machine and account this process runs on and as.</summary>
    public static Station OfThisProcess() => new(Environment.MachineName, Environment.UserName);
}
