using System.Globalization;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>What traces and captures show of a host's connections, as entries of the time line.</summary>
internal static class TraceTimeline
{
    /// <summary>Entries of one host: a busy trace must not push everything else off the time line.</summary>
    public const int MostEntries = 1000;

    /// <summary>Repetitions of one connection that follow each other within this time are told once.</summary>
    private static readonly TimeSpan OneBurst = TimeSpan.FromMinutes(1);

    /// <summary>The entries; when there are too many, those that tell of a failure are kept first, then the newest.</summary>
    public static IEnumerable<TimelineEntry> Of(Host host)
    {
        var told = host.Traces.SelectMany(Bursts).ToList();
        if (told.Count > MostEntries)
        {
            told = [.. told.OrderBy(static burst => burst.First.Value.Kind.IsOrdinary()).ThenByDescending(static burst => burst.First.Value.TimeUtc)
                .ThenBy(static burst => burst.First.Origin.Place.Number).Take(MostEntries)];
        }

        return told.Select(burst => EntryOf(host, burst.First, burst.Count));
    }

    private static List<(Sourced<TcpTraceEvent> First, int Count)> Bursts(TcpTrace trace)
    {
        var told = new List<(Sourced<TcpTraceEvent> First, int Count)>();
        var open = new Dictionary<(TraceEndpoint, TraceEndpoint, TcpEventKind), (int At, DateTimeOffset LastUtc)>();
        foreach (var happened in trace.Events)
        {
            var value = happened.Value;
            if (value.Kind is TcpEventKind.Retransmitted or TcpEventKind.ConnectRetransmitted or TcpEventKind.ZeroWindow)
            {
                var key = (value.Local, value.Remote, value.Kind);
                if (open.TryGetValue(key, out var burst) && value.TimeUtc - burst.LastUtc <= OneBurst)
                {
                    told[burst.At] = told[burst.At] with { Count = told[burst.At].Count + 1 };
                    open[key] = burst with { LastUtc = value.TimeUtc };
                    continue;
                }

                open[key] = (told.Count, value.TimeUtc);
            }

            told.Add((happened, 1));
        }

        return told;
    }

    private static TimelineEntry EntryOf(Host host, Sourced<TcpTraceEvent> happened, int count)
    {
        var value = happened.Value;
        var text = new Message(
            "timeline.tcp." + value.Kind.ToName(),
            ("local", value.Local.ToString()),
            ("remote", value.Remote.ToString()),
            ("count", count.ToString(CultureInfo.InvariantCulture)),
            ("process", value.ProcessId is { } pid ? string.Create(CultureInfo.InvariantCulture, $"(PID {pid})") : string.Empty));
        return new(value.TimeUtc, host.Id, ItemCatalog.TraceTcp.Value, "network", text, new EvidencePointer(host.Id, happened.Origin, value.TimeUtc));
    }
}
