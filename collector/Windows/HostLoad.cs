using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>Load of processors, disks and memory, as a mean over a short time.</summary>
[SupportedOSPlatform("windows")]
internal static class HostLoad
{
    /// <summary>One sample.</summary>
    /// <param name="atUtc">The time now.</param>
    /// <param name="pause">Passes the time that the sample is taken over.</param>
    /// <returns>The values; with an error when some of them could not be had.</returns>
    public static WindowsResult<IReadOnlyList<LoadFact>> Sample(DateTimeOffset atUtc, Action pause)
    {
        var facts = new List<LoadFact>();
        WindowsError? error = null;
        var begun = DiskQueues.Begin();
        error ??= begun.Error;
        using var queues = begun.Value;
        var first = ProcessorTimes(ref error);
        pause();
        var second = ProcessorTimes(ref error);
        if (first is { } start && second is { } end && LoadRows.BusyPercent(start, end) is { } busy)
            facts.Add(new LoadFact(atUtc, LoadCounter.ProcessorBusyPercent, null, busy));
        if (queues?.End(atUtc) is { } disks)
        {
            facts.AddRange(disks.Value ?? []);
            error ??= disks.Error;
        }

        var memory = new PerformanceInformation { Size = PerformanceInformation.Length };
        if (Kernel32.GetPerformanceInfo(ref memory, memory.Size))
            facts.AddRange(LoadRows.Memory(atUtc, memory));
        else
            error ??= WindowsError.Last("GetPerformanceInfo");
        return facts.Count == 0 && error is not null ? error : WindowsResult<IReadOnlyList<LoadFact>>.Part(facts, error);
    }

    private static (long Idle, long Kernel, long User)? ProcessorTimes(ref WindowsError? error)
    {
        if (Kernel32.GetSystemTimes(out var idle, out var kernel, out var user))
            return (idle, kernel, user);
        error ??= WindowsError.Last("GetSystemTimes");
        return null;
    }
}
