using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Makes pointers to facts of a host.</summary>
internal static class Pointers
{
    /// <summary>To event records, in the order of time.</summary>
    public static IEnumerable<EvidencePointer> To(Host host, IEnumerable<Sourced<EventRecord>> records) =>
        records.OrderBy(static record => record.Value.TimeUtc).ThenBy(static record => record.Value.RecordId)
            .Select(record => new EvidencePointer(host.Id, record.Origin, record.Value.TimeUtc));

    /// <summary>To processes, at their start times.</summary>
    public static IEnumerable<EvidencePointer> To(Host host, IEnumerable<Sourced<ProcessFact>> processes) =>
        processes.Select(process => new EvidencePointer(host.Id, process.Origin, process.Value.StartUtc));

    /// <summary>To log lines.</summary>
    public static IEnumerable<EvidencePointer> To(IEnumerable<LogLine> lines) =>
        lines.Select(static line => new EvidencePointer(line.Host, line.Origin, line.At.Utc));

    /// <summary>To any place of a host without a time of its own.</summary>
    public static EvidencePointer To(Host host, Origin origin, DateTimeOffset? atUtc = null) => new(host.Id, origin, atUtc);

    /// <summary>To the files of event logs in which something was looked for.</summary>
    public static IEnumerable<EvidencePointer> To(Host host, params IEnumerable<EventChannel> channels) =>
        channels.SelectMany(channel => channel.Coverages.Select(coverage => new EvidencePointer(host.Id, coverage.Log, null)));
}
