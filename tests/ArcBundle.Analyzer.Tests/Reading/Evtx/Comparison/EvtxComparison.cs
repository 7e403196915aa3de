using System.Globalization;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Comparison;

/// <summary>Compares our records with another reader's, value by value.</summary>
internal static class EvtxComparison
{
    private const string ArrayStart = "<string>";
    private const string ArrayEnd = "</string>";

    /// <summary>All differences of the records that the other reader gives.</summary>
    /// <param name="ours">Our records.</param>
    /// <param name="theirs">The other reader's events.</param>
    public static IEnumerable<EvtxDifference> Of(IEnumerable<EventRecord> ours, IEnumerable<ForeignEvent> theirs)
    {
        var byId = ours.ToDictionary(static record => record.RecordId);
        foreach (var foreign in theirs)
        {
            if (!byId.TryGetValue(foreign.RecordId, out var record))
            {
                yield return new EvtxDifference(foreign.RecordId, "Record", "absent", "given");
                continue;
            }

            foreach (var difference in OfRecord(record, foreign))
                yield return difference;
        }
    }

    private static IEnumerable<EvtxDifference> OfRecord(EventRecord record, ForeignEvent foreign)
    {
        foreach (var ((name, theirs), ours) in foreign.System.Zip(SystemOf(record)))
        {
            if (ours != theirs)
                yield return new EvtxDifference(record.RecordId, name, ours, theirs);
        }

        var binary = Convert.ToHexString(record.Binary.Span);
        if (binary != foreign.Binary)
            yield return new EvtxDifference(record.RecordId, "Binary", binary, foreign.Binary);
        var data = foreign.Data.SelectMany(StringsOf).ToList();
        if (foreign.Data.Any(IsArray))
        {
            var isScrambled = record.Data.Any(static datum => IsScrambledByPython(datum.Value));
            yield return new EvtxDifference(record.RecordId, isScrambled ? "ScrambledArray" : "Array", Names(record.Data), Names(foreign.Data));
            if (isScrambled)
                yield break;
        }

        if (!record.Data.Select(static datum => datum.Name).SequenceEqual(data.Select(static datum => datum.Name)))
        {
            yield return new EvtxDifference(record.RecordId, "Data", Names(record.Data), Names(data));
            yield break;
        }

        foreach (var (ours, theirs) in record.Data.Zip(data))
        {
            if (ours.Value != theirs.Value)
                yield return new EvtxDifference(record.RecordId, ours.Name ?? "Data[]", ours.Value, theirs.Value);
        }
    }

    /// <summary>python-evtx writes an array of texts as one text of <c>string</c> elements.</summary>
    private static bool IsArray(EventDatum datum) => datum.Value.StartsWith(ArrayStart, StringComparison.Ordinal);

    /// <summary>
    /// python-evtx takes an array apart by the first run of byte pairs whose first byte is not NUL and whose second is no line feed: it moves
    /// or drops empty texts, and breaks at characters such as U+4E00, whose low byte is NUL.
    /// </summary>
    private static bool IsScrambledByPython(string text) => text.Length == 0 || text.Any(static c => (c & 0xFF) == 0 || c >> 8 == '\n');

    private static IEnumerable<EventDatum> StringsOf(EventDatum datum) => IsArray(datum)
        ? datum.Value.TrimEnd('\n')[ArrayStart.Length..^ArrayEnd.Length].Split(ArrayEnd + '\n' + ArrayStart).Select(text => datum with { Value = text })
        : [datum];

    private static string[] SystemOf(EventRecord record) =>
    [
        record.Provider,
        Number(record.EventId),
        record.Qualifiers is { } high ? Number(high) : string.Empty,
        Number(record.Level),
        record.TimeUtc.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        record.ProcessId is { } process ? Number(process) : string.Empty,
        record.Channel,
        record.Computer,
        record.UserSid ?? string.Empty,
    ];

    private static string Names(IEnumerable<EventDatum> data) => string.Join(", ", data.Select(static datum => $"{datum.Name}={datum.Value}"));

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
