using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Analysis.Surroundings;

/// <summary>Reads again what stands around the evidence of findings. A finding is made of what matters; who reads it wants to see what stood beside it.</summary>
internal static class SurroundingsReader
{
    /// <summary>Places of one case that are looked up: more are never read by anyone.</summary>
    private const int MostPlaces = 4000;

    /// <summary>Longer entries are not read a second time.</summary>
    private const long LongestText = 64L << 20;

    /// <summary>Longer event logs are not read a second time; of those that are, few chunks are decoded.</summary>
    private const long LongestEventLog = 512L << 20;

    /// <summary>Reads the surroundings of the evidence of all findings.</summary>
    /// <param name="result">The findings.</param>
    /// <param name="drafts">The hosts as read, whose inputs are still open.</param>
    /// <param name="told">Is told how many of the entries with evidence are done, and how many there are; null when nobody asks.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static CaseSurroundings Read(AnalysisResult result, IReadOnlyList<HostDraft> drafts, Action<long, long>? told, CancellationToken cancellation)
    {
        var causes = result.Incidents.SelectMany(static diagnosis => diagnosis.Causes).Concat(result.Conditions.Select(static condition => condition.Judgement));
        var places = causes.SelectMany(static cause => cause.For.Concat(cause.Against)).SelectMany(static finding => finding.Pointers)
            .Where(static pointer => pointer.Origin.Place.Kind != PlaceKind.Path)
            .Select(static pointer => (pointer.Host, pointer.Origin.Entry, pointer.Origin.Place)).Distinct().Take(MostPlaces);
        var read = new Dictionary<(string, string), IReadOnlyDictionary<long, QuotedLine>>();
        var entries = places.GroupBy(static place => (place.Host, place.Entry, place.Place.Kind)).ToList();
        foreach (var (number, entry) in entries.Index())
        {
            told?.Invoke(number, entries.Count);
            var draft = drafts.FirstOrDefault(draft => string.Equals(draft.Id, entry.Key.Host, StringComparison.Ordinal));
            if (draft?.Evidence.Entries.FirstOrDefault(other => string.Equals(other.Name, entry.Key.Entry, StringComparison.Ordinal)) is not { } evidence)
                continue;
            var wanted = entry.SelectMany(static place => Enumerable.Range(-CaseSurroundings.Reach, (2 * CaseSurroundings.Reach) + 1).Select(away => place.Place.Number + away)).ToHashSet();
            if (Read(evidence, entry.Key.Kind, draft, wanted, cancellation) is { Count: > 0 } lines)
                read[(entry.Key.Host, entry.Key.Entry)] = lines;
        }

        return new(read);
    }

    private static IReadOnlyDictionary<long, QuotedLine>? Read(EvidenceEntry evidence, PlaceKind kind, HostDraft draft, HashSet<long> wanted, CancellationToken cancellation)
    {
        if (evidence.Length > (kind == PlaceKind.Record ? LongestEventLog : LongestText))
            return null;
        try
        {
            if (kind == PlaceKind.Record && !IsEventLog(evidence))
                return null;
            using var stream = evidence.Open();
            return kind == PlaceKind.Record
                ? RecordSurroundings.Read(stream, wanted, cancellation)
                : LineSurroundings.Read(stream, EntryEncodings.ContextFor(evidence, draft.Context, cancellation), wanted, cancellation);
        }
        catch (EvidenceDamagedException)
        {
            // It was whole when it was read for the findings, which stand; what stood beside them is no longer to be had.
            return null;
        }
    }

    private static bool IsEventLog(EvidenceEntry evidence)
    {
        using var stream = evidence.Open();
        Span<byte> start = stackalloc byte[8];
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(EvtxFileHeader.Magic);
    }
}
