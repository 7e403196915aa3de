namespace ArcBundle.Analyzer.Investigation;

/// <summary>Lines by which a job shows that data of the node arrived.</summary>
internal static class DataLines
{
    /// <summary>How long before the silence such a line still shows that the connection was open.</summary>
    public static readonly TimeSpan BeforeSilence = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The data lines of the incident's job in the last ten minutes before its silence began, in the order of time: lines of a session of that node that
    /// are no error and do not merely say that it starts.
    /// </summary>
    public static IReadOnlyList<LogLine> UntilSilence(Incident incident, CaseEvidence evidence)
    {
        if (incident.Silence is not { } silence || incident.Run is not { } run)
            return [];
        return
        [
            .. run.Lines.Where(line => line.At.Utc <= silence.FromUtc && line.At.Utc >= silence.FromUtc - BeforeSilence
                && line is { Session: not null, IsError: false, OpensIncident: false, HasStartWord: false } && evidence.Nodes.NamedBy(line) is { } node && node == incident.Node),
        ];
    }
}
