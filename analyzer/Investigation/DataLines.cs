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
    /// The end of the first session of a node that began and ended in a span without an error or a warning: its agent worked in between. Null when there is
    /// none. A session that merely began shows nothing, nor does one without an end.
    /// </summary>
    /// <param name="node">The node; null when nothing tells it.</param>
    /// <param name="afterUtc">The session began after this, UTC.</param>
    /// <param name="untilUtc">It ended before this, UTC; null for no bound.</param>
    /// <param name="evidence">The case.</param>
    public static LogLine? EndBetween(NodeKey? node, DateTimeOffset afterUtc, DateTimeOffset? untilUtc, CaseEvidence evidence)
    {
        if (node is null)
            return null;
        foreach (var run in evidence.Runs.All.Where(run => run.LastUtc > afterUtc && !(run.FirstUtc >= untilUtc)))
        {
            var failed = run.Lines.Where(line => line.Session is not null && (line.At.Utc <= afterUtc || line.IsError || line.OpensIncident || line.Code is ['W', ..] or ['A', 'W', ..]))
                .Select(static line => line.Session!).ToHashSet(StringComparer.Ordinal);
            var end = run.Lines.FirstOrDefault(line => line is { HasEndWord: true, Session: { } session } && !failed.Contains(session) && !(line.At.Utc >= untilUtc)
                && evidence.Nodes.NamedBy(line) == node);
            if (end is not null)
                return end;
        }

        return null;
    }
}
