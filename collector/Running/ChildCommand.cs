namespace ArcBundle.Collector.Running;

/// <summary>A program of the system to run, without a shell.</summary>
/// <param name="Program">Full path of the program.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="LargestOutput">
/// Bytes kept of each of its two outputs: 4 MiB unless told, fifty thousand lines of <c>netstat</c>. What comes after is read and dropped; after as much again the
/// program is ended.
/// </param>
/// <param name="WorkingFolder">Full path of the folder it works in; null for its own.</param>
internal sealed record ChildCommand(string Program, IReadOnlyList<string> Arguments, int LargestOutput = 4 * 1024 * 1024, string? WorkingFolder = null)
{
    /// <summary>The command line for the record of what was done.</summary>
    public override string ToString() => Arguments.Count == 0 ? Program : $"{Program} {string.Join(' ', Arguments)}";
}
