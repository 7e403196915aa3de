using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Reads the product's own events as lines, as those of its logs: by codes, numbers and <c>key=value</c> pairs in their data.</summary>
internal static class ProductEventLines
{
    /// <summary>Events that are kept of one host, the newest.</summary>
    private const int MostEvents = 4000;

    /// <summary>UTF-16 units that are read of one event: no message of the product is longer.</summary>
    private const int LongestText = 8192;

    /// <summary>The events that carry a message code or the number of an error, in the order of time; each once, however many logs hold it.</summary>
    public static IReadOnlyList<LogLine> Of(HostDraft draft)
    {
        var lines = new List<LogLine>();
        var names = new NameTable();
        foreach (var record in RecordsOf(draft).TakeLast(MostEvents))
        {
            if (LineOf(record, draft.Id, names) is { } line)
                lines.Add(line);
        }

        return [.. lines.Order(LogLine.InOrder)];
    }

    /// <summary>Whether an event of a host carries a code of a failed connection, which the server tells.</summary>
    public static bool AnyFailure(HostDraft draft)
    {
        var names = new NameTable();
        return RecordsOf(draft).TakeLast(MostEvents).Any(record => IncidentCodes.Contains(FactsOf(record.Value, names).Code));
    }

    private static IEnumerable<Sourced<EventRecord>> RecordsOf(HostDraft draft) => draft.EventLogs.SelectMany(static log => log.Records)
        .Where(static record => ProductEvents.IsProvider(record.Value.Provider))
        .DistinctBy(static record => (record.Value.Channel.ToUpperInvariant(), record.Value.RecordId, record.Value.TimeUtc, record.Value.EventId))
        .OrderBy(static record => record.Value.TimeUtc).ThenBy(static record => record.Value.RecordId);

    private static LogLine? LineOf(Sourced<EventRecord> record, string host, NameTable names)
    {
        var facts = FactsOf(record.Value, names);
        if (facts is { Code: null, ErrorNumber: null })
            return null;
        return new()
        {
            Host = host,
            Item = string.Equals(record.Value.Channel, "System", StringComparison.OrdinalIgnoreCase) ? ItemCatalog.EventsSystem : ItemCatalog.EventsApplication,
            At = MomentInTime.Sure(record.Value.TimeUtc),
            Code = facts.Code,
            Job = facts.Job?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Session = facts.Session?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            Node = facts.Node,
            Address = facts.Address,
            ErrorNumber = facts.ErrorNumber,
            VirtualMachine = facts.VirtualMachine,
            HasEndWord = facts.IsEndWord,
            HasStartWord = facts.IsStartWord,
            Origin = record.Origin,
        };
    }

    private static LogFacts FactsOf(EventRecord record, NameTable names)
    {
        var facts = default(LogFacts);
        var left = LongestText;
        foreach (var datum in record.Data)
        {
            var text = datum.Value.AsSpan(0, Math.Min(datum.Value.Length, left));
            left -= text.Length;
            if (text.IsEmpty)
                continue;
            LogFields.Fill(ref facts, Folding.Fold(text.ToString()), names);
        }

        return facts;
    }
}
