namespace ArcBundle.Analyzer.Reporting.Json;

/// <summary>A closed list of names that a member can have.</summary>
internal interface IContractNames
{
    /// <summary>The names, in the order of the enumeration.</summary>
    IReadOnlyList<string> Names { get; }
}
