using ArcBundle.Analyzer.Analysis;

namespace ArcBundle.Analyzer.Investigation.Pictures;

/// <summary>Makes the pictures of a case.</summary>
/// <param name="evidence">The case.</param>
/// <param name="timeline">The whole time line, in the order of time.</param>
internal sealed class IncidentPictures(CaseEvidence evidence, IReadOnlyList<TimelineEntry> timeline)
{
    /// <summary>Marks of one lane that are kept, the nearest to the error.</summary>
    private const int MostMarks = 60;

    private static readonly LaneKind[] ServerLanes = [LaneKind.Job, LaneKind.Services, LaneKind.EventLog, LaneKind.Power];

    private static readonly LaneKind[] AgentLanes =
        [LaneKind.Process, LaneKind.Sockets, LaneKind.Services, LaneKind.Vss, LaneKind.EventLog, LaneKind.Antivirus, LaneKind.Power];

    private readonly Dictionary<(string Host, LaneKind Kind), IReadOnlyList<UtcSpan>> _coverage = [];

    /// <summary>The picture of an incident.</summary>
    public IncidentPicture Of(Incident incident)
    {
        UtcSpan? silence = incident.Silence is { } window ? new(window.FromUtc, window.ToUtc) : null;
        var range = PictureRange.Of(incident, silence);
        var inRange = InRange(range);
        return new(
            range, silence, silence?.FromUtc + ResponseLimit.Default, silence?.FromUtc + ResponseLimit.Default + ResponseLimit.Reconnection,
            [.. LanesOf(incident).Select(lane => LaneOf(lane.Kind, lane.Host, range, incident.AtUtc, inRange))]);
    }

    /// <summary>A host that is both sides has every lane once.</summary>
    private IEnumerable<(LaneKind Kind, Host Host)> LanesOf(Incident incident)
    {
        var teller = incident.Server ?? (incident.Lines.Count > 0 ? evidence[incident.Lines[0].Host] : null);
        if (teller is not null && string.Equals(teller.Id, incident.Agent?.Id, StringComparison.Ordinal))
            return Enum.GetValues<LaneKind>().Select(kind => (kind, teller));
        IEnumerable<(LaneKind, Host)> server = teller is null ? [] : ServerLanes.Select(kind => (kind, teller));
        return incident.Agent is { } agent ? server.Concat(AgentLanes.Select(kind => (kind, agent))) : server;
    }

    private Lane LaneOf(LaneKind kind, Host host, UtcSpan range, DateTimeOffset at, List<TimelineEntry> inRange)
    {
        if (!_coverage.TryGetValue((host.Id, kind), out var seen))
            _coverage[(host.Id, kind)] = seen = LaneCoverage.Of(kind, host);
        var marks = inRange.Where(entry => string.Equals(entry.Host, host.Id, StringComparison.Ordinal) && IsOf(kind, entry, host));
        return new(
            kind, host.Id, LaneCoverage.ItemsOf(kind), UtcSpans.Without(range, seen),
            [.. seen.Where(look => look.Length == TimeSpan.Zero && range.Contains(look.FromUtc)).Select(static look => look.FromUtc)],
            LaneSpans.Of(kind, host, evidence, range),
            [.. marks.OrderBy(entry => (entry.AtUtc - at).Duration()).Take(MostMarks).OrderBy(static entry => entry.AtUtc)]);
    }

    private static bool IsOf(LaneKind kind, TimelineEntry entry, Host host) => entry.Kind switch
    {
        // The spans of these lanes tell them.
        "job" or "process" => false,
        "error" => kind == (host.Role == HostRole.Agent ? LaneKind.Process : LaneKind.Job),
        "network" => kind == LaneKind.Sockets,
        "service" => kind == LaneKind.Services,
        "vss" => kind == LaneKind.Vss,
        "protection" => kind == LaneKind.Antivirus,
        "power" => kind == LaneKind.Power,
        _ => kind == LaneKind.EventLog,
    };

    private List<TimelineEntry> InRange(UtcSpan range)
    {
        var first = FirstNotBefore(range.FromUtc);
        var found = new List<TimelineEntry>();
        for (var i = first; i < timeline.Count && timeline[i].AtUtc <= range.ToUtc; i++)
            found.Add(timeline[i]);
        return found;
    }

    private int FirstNotBefore(DateTimeOffset moment)
    {
        var (low, high) = (0, timeline.Count);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (timeline[middle].AtUtc < moment)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
