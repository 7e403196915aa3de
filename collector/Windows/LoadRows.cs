using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>Turns what Windows counts into values of the load.</summary>
internal static class LoadRows
{
    /// <summary>The sum of all disks, which is not a disk.</summary>
    private const string Total = "_Total";

    /// <summary>Busy time of all processors between two readings, in percent; null when no time passed between them.</summary>
    /// <param name="first">Idle and all time at the first reading, summed over the processors; kernel time has idle time in it.</param>
    /// <param name="second">The same at the second one.</param>
    public static double? BusyPercent((long Idle, long Kernel, long User) first, (long Idle, long Kernel, long User) second)
    {
        var all = second.Kernel - first.Kernel + (second.User - first.User);
        var idle = second.Idle - first.Idle;
        return all > 0 && idle >= 0 ? Math.Clamp(100.0 * (all - idle) / all, 0, 100) : null;
    }

    /// <summary>The memory values.</summary>
    public static IEnumerable<LoadFact> Memory(DateTimeOffset atUtc, PerformanceInformation memory)
    {
        yield return new LoadFact(atUtc, LoadCounter.AvailableMemoryBytes, null, (double)memory.Available * memory.PageSize);
        if (memory.CommitLimit > 0)
            yield return new LoadFact(atUtc, LoadCounter.CommittedPercent, null, Math.Clamp(100.0 * memory.Committed / memory.CommitLimit, 0, 100));
    }

    /// <summary>The queue of each disk.</summary>
    /// <param name="atUtc">When it was read.</param>
    /// <param name="items">PDH_FMT_COUNTERVALUE_ITEM structures.</param>
    /// <param name="count">Their number.</param>
    public static IEnumerable<LoadFact> Queues(DateTimeOffset atUtc, NativeBuffer items, int count)
    {
        for (var index = 0; index < count && items.At<CounterItem>((long)index * CounterItem.Length) is { } item; index++)
        {
            if (item.Status <= CounterItem.NewData && double.IsFinite(item.Value) && item.Value >= 0
                && items.TextAt(item.Name) is { Length: > 0 } disk && !string.Equals(disk, Total, StringComparison.OrdinalIgnoreCase))
                yield return new LoadFact(atUtc, LoadCounter.DiskQueueLength, disk, item.Value);
        }
    }
}
