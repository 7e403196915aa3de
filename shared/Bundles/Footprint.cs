namespace ArcBundle.Format.Bundles;

/// <summary>What a run did to its host: the proof that it changed nothing else.</summary>
public sealed record Footprint
{
    /// <summary>Files written, as full paths.</summary>
    public IReadOnlyList<string> FilesWritten { get; init; } = [];

    /// <summary>Child processes started, as command lines.</summary>
    public IReadOnlyList<string> ChildProcesses { get; init; } = [];

    /// <summary>What else was opened, always for reading only: system tables and the calls that give them, registry keys with all below them, event log channels.</summary>
    public IReadOnlyList<string> Opened { get; init; } = [];

    /// <summary>Bytes read from files.</summary>
    public long BytesRead { get; init; }

    /// <summary>Highest working set in bytes; null when the system does not tell.</summary>
    public long? PeakWorkingSetBytes { get; init; }

    /// <summary>Processor time of the run in milliseconds.</summary>
    public long CpuMilliseconds { get; init; }
}
