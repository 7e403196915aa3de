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
}
