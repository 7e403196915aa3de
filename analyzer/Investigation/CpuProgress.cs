using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>Whether a process used the processor between the start and the end snapshot.</summary>
internal static class CpuProgress
{
    /// <summary>True when it did, false when both snapshots show the same processor time, null when they do not tell.</summary>
    public static bool? Of(Host host, ProcessFact process)
    {
        if (host.Processes.Count < 2)
            return null;
        var times = new List<TimeSpan>();
        foreach (var snapshot in host.Processes)
        {
            var same = snapshot.Processes.FirstOrDefault(other => other.Value.Pid == process.Pid && other.Value.StartUtc == process.StartUtc
                && string.Equals(ProductNames.Stem(other.Value.Name), ProductNames.Stem(process.Name), StringComparison.OrdinalIgnoreCase));
            if (same?.Value.CpuTime is not { } time)
                return null;
            times.Add(time);
        }

        return times[^1] > times[0];
    }
}
