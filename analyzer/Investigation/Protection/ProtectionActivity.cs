using ArcBundle.Analyzer.Investigation.Events;

namespace ArcBundle.Analyzer.Investigation.Protection;

/// <summary>What protection products of a host did in a window.</summary>
/// <param name="Host">The host.</param>
/// <param name="Files">What of the host is Arcserve Backup's.</param>
/// <param name="Events">Their events in the window, in the order of time.</param>
/// <param name="Scans">Their scans that ran at any moment of the window.</param>
/// <param name="OfProduct">Detections and blocks in the window that name a file or process of Arcserve Backup, with the part that names it.</param>
internal sealed record ProtectionActivity(
    Host Host, ProductFiles Files, IReadOnlyList<ProtectionEvent> Events, IReadOnlyList<ProtectionScan> Scans, IReadOnlyList<(ProtectionEvent Event, string Named)> OfProduct)
{
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
        return new(host, files, events, [.. ProtectionScan.Of(host).Where(scan => scan.RanIn(window))], [.. events.SelectMany(Named)]);

        IEnumerable<(ProtectionEvent Event, string Named)> Named(ProtectionEvent happened)
        {
            if (happened.Kind == ProtectionEventKind.Detected
                && happened.Targets.Select(files.NamedIn).FirstOrDefault(static named => named is not null) is { } named)
                yield return (happened, named);
        }
    }

    /// <summary>The events of some kinds.</summary>
    public IReadOnlyList<ProtectionEvent> Of(params IReadOnlyList<ProtectionEventKind> kinds) => [.. Events.Where(happened => kinds.Contains(happened.Kind))];
}
