namespace ArcBundle.Analyzer.Investigation;

/// <summary>Lines by which a job shows that data of the node arrived.</summary>
internal static class DataLines
{
    /// <summary>How long before the silence such a line still shows that the connection was open.</summary>
    public static readonly TimeSpan BeforeSilence = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The last data line of the incident's job in the ten minutes before its silence began: a line of a session of that node that is no error and does not
    /// merely say that it starts. Null when there is none.
    /// </summary>
    public static LogLine? LastBefore(Incident incident, CaseEvidence evidence) =>
        incident is { Silence: { } silence, Run: { } run }
            ? run.Lines.LastOrDefault(line => line.At.Utc <= silence.FromUtc && line.At.Utc >= silence.FromUtc - BeforeSilence
                && line is { Session: not null, IsError: false, OpensIncident: false, HasStartWord: false } && evidence.Nodes.NamedBy(line) is { } node && node == incident.Node)
            : null;

    /// <summary>
    /// The first line after an incident by which another session shows that data of the node arrived: its agent worked again then. Null when there is none.
    /// </summary>
    /// <param name="incident">The incident.</param>
    /// <param name="evidence">The case.</param>
    /// <param name="untilUtc">Lines up to this moment count, UTC; null for all.</param>
    public static LogLine? FirstAfter(Incident incident, CaseEvidence evidence, DateTimeOffset? untilUtc)
    {
        if (incident.Node is not { } node)
            return null;
        foreach (var run in evidence.Runs.All.Where(run => run.LastUtc > incident.LastUtc))
        {
            // A session that was there at the failure, or has errors of its own, shows nothing.
            var others = run.Lines.Where(line => line.Session is not null && (line.IsError || line.OpensIncident || line.At.Utc <= incident.LastUtc))
                .Select(static line => line.Session).ToHashSet(StringComparer.Ordinal);
            var data = run.Lines.FirstOrDefault(line => line is { Session: not null, HasStartWord: false, Code: not ['W', ..] and not ['A', 'W', ..] }
                && !others.Contains(line.Session) && !(line.At.Utc > untilUtc) && evidence.Nodes.NamedBy(line) == node);
            if (data is not null)
                return data;
        }

        return null;
    }
}
