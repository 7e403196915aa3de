using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx.Parallel;

namespace ArcBundle.Analyzer.Commands.Showing.Events;

/// <summary>Writes all events of a log in a format of <c>show --format</c>.</summary>
internal static class EventLogTable
{
    /// <summary>More threads would wait for the output.</summary>
    private const int MostThreads = 4;

    /// <summary>Writes the events in the order of the file.</summary>
    /// <param name="entry">The log.</param>
    /// <param name="format">The format.</param>
    /// <param name="target">Takes UTF-8; not disposed.</param>
    /// <param name="cancellation">Asked once per chunk.</param>
    /// <returns>What of the log could not be read.</returns>
    public static DataQuality Write(EvidenceEntry entry, string format, Stream target, CancellationToken cancellation)
    {
        using var stream = entry.Open();
        EventLines.WriteHeader(format, target);
        var threads = Math.Clamp(Environment.ProcessorCount, 1, MostThreads);
        return new ParallelScan(selection: null, () => new EventLines(format, target), threads, cancellation).Read(stream).Quality;
    }
}
