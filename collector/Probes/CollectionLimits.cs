namespace ArcBundle.Collector.Probes;

/// <summary>Bounds on what is taken. Whatever a bound leaves out is told in the item's notes.</summary>
internal sealed record CollectionLimits
{
    /// <summary>Time to look for the product, and at what all items would read, before the run begins.</summary>
    public TimeSpan LookTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Bytes of one product log: its last 32 MiB, far more than the days around an incident.</summary>
    public long LogFile { get; init; } = 32L * 1024 * 1024;

    /// <summary>Bytes of one side's product logs in all.</summary>
    public long Logs { get; init; } = 256L * 1024 * 1024;

    /// <summary>Files of one side's product logs: the newest of those that are there.</summary>
    public int LogFiles { get; init; } = 2000;

    /// <summary>Files of one folder of product logs that are looked at to find the newest.</summary>
    public int LogFilesSeen { get; init; } = 100_000;

    /// <summary>Bytes of one event log; they are 20 MB by default and seldom set above 4 GiB.</summary>
    public long EventLog { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Bytes of a recorded trace in both its forms together; the session itself ends at 256 MiB.</summary>
    public long Trace { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Bytes of one configuration file.</summary>
    public long ConfigFile { get; init; } = 1024 * 1024;

    /// <summary>Bytes of one file that the user adds.</summary>
    public long ExtraFile { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Bytes of all files that the user adds.</summary>
    public long Extra { get; init; } = 2048L * 1024 * 1024;

    /// <summary>Files that the user adds.</summary>
    public int ExtraFiles { get; init; } = 5000;
}
