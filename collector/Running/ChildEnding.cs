namespace ArcBundle.Collector.Running;

/// <summary>How a child process ended and what it said, byte for byte.</summary>
/// <param name="ExitCode">Exit code; null when it was killed.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Errors">Its standard error.</param>
/// <param name="Dropped">Bytes of both that were over the limit and are not kept.</param>
internal sealed record ChildEnding(int? ExitCode, byte[] Output, byte[] Errors, long Dropped)
{
    /// <summary>Whether it was killed because its output had no end, not because its time was up.</summary>
    public bool WasFlood { get; init; }
}
