using System.Globalization;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>Puts what matters of all hosts on one UTC time line.</summary>
internal static class TimelineBuilder
{
    /// <summary>Entries that are kept, the newest.</summary>
    public const int MostEntries = 5000;

    /// <summary>The newest entries of a whole time line, in its order.</summary>
    public static IReadOnlyList<TimelineEntry> Newest(IReadOnlyList<TimelineEntry> whole) => whole.Count <= MostEntries ? whole : [.. whole.Skip(whole.Count - MostEntries)];

    /// <summary>The whole time line, ordered by time, host and entry.</summary>
    public static IReadOnlyList<TimelineEntry> Build(CaseEvidence evidence) =>
    [
        .. Jobs(evidence).Concat(evidence.Hosts.SelectMany(OfHost))
            .OrderBy(static entry => entry.AtUtc)
            .ThenBy(static entry => entry.Host, Comparer<string>.Create(HostIds.Compare))
            .ThenBy(static entry => entry.Pointer.Origin.Entry, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Pointer.Origin.Place.Number)
            .ThenBy(static entry => entry.Kind, StringComparer.Ordinal)
            .ThenBy(static entry => entry.Text.Key, StringComparer.Ordinal),
    ];

    private static IEnumerable<TimelineEntry> Jobs(CaseEvidence evidence)
    {
        foreach (var run in evidence.Runs.All)
        {
            yield return OfLine(run.Lines[0], "job", new("timeline.job-first", ("job", run.Job)));
            if (run.Lines.Count > 1)
                yield return OfLine(run.Lines[^1], "job", new(run.IsEnded ? "timeline.job-end" : "timeline.job-last", ("job", run.Job)));
        }
    }

    private static IEnumerable<TimelineEntry> OfHost(Host host) =>
        Errors(host).Concat(Processes(host)).Concat(Registry(host)).Concat(Services(host)).Concat(Vss(host)).Concat(Power(host)).Concat(ProtectionTimeline.Of(host)).Concat(TraceTimeline.Of(host)).Concat(NetworkTimeline.Of(host)).Concat(Clocks.ClockTimeline.Of(host));

    private static IEnumerable<TimelineEntry> Errors(Host host) =>
        host.ProductLines.Where(static line => line.IsError || line.OpensIncident).Select(static line => OfLine(line, "error", line switch
        {
            { Code: { } code, ErrorNumber: { } number and not 0 } => new("timeline.error-code-number", ("code", code), ("number", Number(number)), ("node", line.Node ?? string.Empty)),
            { Code: { } code } => new("timeline.error-code", ("code", code), ("node", line.Node ?? line.VirtualMachine ?? string.Empty)),
            _ => new("timeline.error-number", ("number", Number(line.ErrorNumber ?? 0)), ("node", line.Node ?? string.Empty)),
        }));

    private static IEnumerable<TimelineEntry> Processes(Host host) =>
        host.ProcessesNamed([.. ProductNames.HiveHolders]).Where(static process => process.Value.StartUtc is not null)
            .Select(process => Entry(host, process.Value.StartUtc!.Value, ItemCatalog.ProcessesStart, "process",
                new("timeline.process-start", ("process", process.Value.Name), ("pid", Number(process.Value.Pid))), process.Origin));

    private static IEnumerable<TimelineEntry> Registry(Host host) =>
        HiveLeak.Of(host).Select(leak => TimelineEntry.OfRecord(host, leak.Record, host.Application, "registry",
                new("timeline.hive-leak", ("processes", string.Join(", ", leak.Processes)), ("sids", string.Join(", ", leak.Sids)))))
            .Concat(Logoff.Of(host).Where(static logoff => !logoff.IsNetwork).Select(logoff => TimelineEntry.OfRecord(host, logoff.Record,
                logoff.Record.Value.Provider.Equals(Providers.Winlogon, StringComparison.OrdinalIgnoreCase) ? host.System : host.Security, "logon",
                new("timeline.logoff", ("sid", logoff.Sid ?? "?")))));

    private static IEnumerable<TimelineEntry> Services(Host host)
    {
        var history = AgentServiceHistory.Of(host);
        return history.Changes.Concat(history.ShutdownStops).Select(change => TimelineEntry.OfRecord(host, change.Record, host.System, "service", new(change.Kind switch
        {
            ServiceChangeKind.Started => "timeline.service-started",
            ServiceChangeKind.Stopped => "timeline.service-stopped",
            ServiceChangeKind.Crashed => "timeline.service-crashed",
            _ => "timeline.service-failed-to-start",
        }, ("service", change.DisplayName ?? change.Key ?? "?"))));
    }

    private static IEnumerable<TimelineEntry> Vss(Host host)
    {
        var always = new JobWindow(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, JobWindowSource.Default);
        return VssEvents.Strong(host, always).Concat(VssEvents.HiveUnloaded(host, always)).Select(record => TimelineEntry.OfRecord(
            host, record, record.Value.Provider.Equals(Providers.Vss, StringComparison.OrdinalIgnoreCase) ? host.Application : host.System, "vss",
            new("timeline.vss-event", ("provider", record.Value.Provider), ("id", Number(record.Value.EventId)))));
    }

    private static IEnumerable<TimelineEntry> Power(Host host) => PowerMark.Of(host).Select(mark => TimelineEntry.OfRecord(host, mark.Record, host.System, "power",
        new(mark.IsStart ? "timeline.host-started" : "timeline.host-shutdown", ("id", Number(mark.Record.Value.EventId)))));

    private static TimelineEntry OfLine(LogLine line, string kind, Message text) =>
        new(line.At.Utc, line.Host, line.Item.Value, kind, text, new(line.Host, line.Origin, line.At.Utc));

    private static TimelineEntry Entry(Host host, DateTimeOffset at, ItemId item, string kind, Message text, Origin origin) =>
        new(at, host.Id, item.Value, kind, text, new EvidencePointer(host.Id, origin, at));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
