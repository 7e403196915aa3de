namespace ArcBundle.Analyzer.Reading.HostsFiles;

/// <summary>One line of the hosts file that is in force.</summary>
/// <param name="Address">Address as written.</param>
/// <param name="Names">Names that resolve to it, in the order written.</param>
internal sealed record HostsEntry(string Address, IReadOnlyList<string> Names);
