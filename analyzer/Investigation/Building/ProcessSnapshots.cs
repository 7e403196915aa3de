using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Orders the process lists of a host into a start and an end snapshot.</summary>
internal static class ProcessSnapshots
{
    /// <summary>Key of the reader's note that local times were taken as UTC.</summary>
    private const string AssumedUtc = "reading.zone-assumed-utc";

    /// <summary>
    /// The collector's snapshots when it took any; else the lists found as text, ordered by their newest start, by the time they tell of
    /// themselves, and by total processor time. Of more than two the first and the last; lists without start times only when there is no other,
    /// but for the owners that they alone tell.
    /// </summary>
    public static IReadOnlyList<ProcessSnapshot> Of(HostDraft draft)
    {
        var owners = ProcessOwners.Of(draft);
        if (draft.Snapshots.Any(static snapshot => snapshot.Processes.Count > 0))
        {
            return
            [
                .. draft.Snapshots.Where(static snapshot => snapshot.Processes.Count > 0).OrderBy(static snapshot => snapshot.Item == ItemCatalog.ProcessesEnd)
                    .Select(snapshot => snapshot with { Processes = owners.Fill(snapshot.Processes) }),
            ];
        }

        var anyStarts = draft.ProcessLists.Exists(static list => list.List.HasStartTimes);
        var lists = draft.ProcessLists.Where(list => !anyStarts || list.List.HasStartTimes)
            .OrderBy(static list => NewestStart(list.List.Processes.Facts))
            .ThenBy(static list => list.List.TakenUtc)
            .ThenBy(static list => list.List.Processes.Facts.Sum(static process => process.Value.CpuTime?.Ticks ?? 0))
            .ThenBy(static list => list.Entry.Entry.Name, StringComparer.Ordinal)
            .ToList();
        var chosen = lists.Count <= 2 ? lists : [lists[0], lists[^1]];
        return
        [
            .. chosen.Select((list, index) => new ProcessSnapshot(
                index == 0 ? ItemCatalog.ProcessesStart : ItemCatalog.ProcessesEnd,
                list.List.TakenUtc ?? NewestStart(list.List.Processes.Facts),
                owners.Fill(list.List.Processes.Facts),
                Origin.Of(list.Entry.Entry.Name, Place.OfLine(1), list.Entry.Entry.Name),
                list.List.Processes.Quality.Notes.Any(static note => string.Equals(note.Key, AssumedUtc, StringComparison.Ordinal)),
                list.List.Processes.Quality.AmbiguousDates)),
        ];
    }

    /// <summary>The newest start time of a list; null when it has none.</summary>
    public static DateTimeOffset? NewestStart(IReadOnlyList<Sourced<Format.Facts.ProcessFact>> processes) => processes.Max(static process => process.Value.StartUtc);
}
