using ArcBundle.Analyzer.Investigation.Events;

namespace ArcBundle.Analyzer.Investigation.Protection;

/// <summary>What protection products of a host did in a window.</summary>
/// <param name="Host">The host.</param>
/// <param name="Files">What of the host is Arcserve Backup's.</param>
/// <param name="Events">Their events in the window, in the order of time.</param>
/// <param name="Scans">Their scans that ran at any moment of the window.</param>
/// <param name="OfProduct">Detections and blocks in the window that name a file or process of Arcserve Backup, with the part that names it.</param>
/// <param name="HasRecords">Whether any record of a provider of such a product lies in the window, whatever it tells.</param>
internal sealed record ProtectionActivity(
    Host Host, ProductFiles Files, IReadOnlyList<ProtectionEvent> Events, IReadOnlyList<ProtectionScan> Scans, IReadOnlyList<(ProtectionEvent Event, string Named)> OfProduct, bool HasRecords)
{
    /// <summary>Whether no product shows in the window: no event of one, no record that tells of its work, and no scan that began before and may have gone on.</summary>
    public bool IsSilent => Events.Count == 0 && Scans.Count == 0 && !HasRecords;

    /// <summary>All detections and blocks in the window.</summary>
    public IReadOnlyList<ProtectionEvent> Detected => Of(ProtectionEventKind.Detected);

    /// <summary>Whether anything happened that could have touched the backup.</summary>
    public bool AnythingHappened => Scans.Count > 0 || Events.Any(static happened => happened.Kind != ProtectionEventKind.FilterChanged);

    /// <summary>The activity of a host in a window.</summary>
    public static ProtectionActivity Of(Host host, JobWindow window)
    {
        var files = ProductFiles.Of(host);
        var all = ProtectionEvents.Of(host);
        var events = all.Where(happened => window.Contains(happened.AtUtc)).ToList();
        return new(host, files, events, [.. ProtectionScan.Of(host).Where(scan => scan.RanIn(window))], [.. events.SelectMany(Named)], HasRecordsIn(host, window));

        IEnumerable<(ProtectionEvent Event, string Named)> Named(ProtectionEvent happened)
        {
            if (happened.Kind == ProtectionEventKind.Detected
                && happened.Targets.Select(files.NamedIn).FirstOrDefault(static named => named is not null) is { } named)
                yield return (happened, named);
        }
    }

    private static bool HasRecordsIn(Host host, JobWindow window) => new[] { host.Application, host.System, host.Defender, host.Symantec }
        .Any(channel => ProtectionEvents.Speakers.Any(speaker => channel.Of(speaker).Any(record => window.Contains(record.Value.TimeUtc))));

    /// <summary>The events of some kinds.</summary>
    public IReadOnlyList<ProtectionEvent> Of(params IReadOnlyList<ProtectionEventKind> kinds) => [.. Events.Where(happened => kinds.Contains(happened.Kind))];
}
