namespace ArcBundle.Format.Facts;

/// <summary>What a sample of the load measures.</summary>
public enum LoadCounter
{
    /// <summary>A counter that this version does not know.</summary>
    Unknown = 0,

    /// <summary>Time in which the processors were busy, in percent of all of them: 0 to 100.</summary>
    ProcessorBusyPercent = 1,

    /// <summary>Requests that wait at or are served by one physical disk.</summary>
    DiskQueueLength = 2,

    /// <summary>Physical memory that is free at once, in bytes.</summary>
    AvailableMemoryBytes = 3,

    /// <summary>Memory that is promised to processes, in percent of the limit: 0 to 100.</summary>
    CommittedPercent = 4,
}
