using ArcBundle.Analyzer.Analysis;

namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>What a letter calls the hosts: by the names that the customer knows, never by the ids of a report.</summary>
/// <param name="inputs">The inputs of the analysis.</param>
internal sealed class CustomerHosts(IReadOnlyList<InputSummary> inputs)
{
    /// <summary>The host's name, else the name of its file; null when no input has that id or nothing names it.</summary>
    public string? Of(string? id) => inputs.FirstOrDefault(input => string.Equals(input.Id, id, StringComparison.Ordinal)) switch
    {
        { Host: { } name } => name,
        { Path: not "." and { } path } => path,
        _ => null,
    };
}
