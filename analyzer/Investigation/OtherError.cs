namespace ArcBundle.Analyzer.Investigation;

/// <summary>An error that a log tells before an incident and that is no communication failure itself.</summary>
/// <param name="Line">The line.</param>
/// <param name="IsOfJob">Whether the line carries the job's number; false when only its node or its log ties it to the job.</param>
/// <param name="Distance">How long before the incident it was written.</param>
internal sealed record OtherError(LogLine Line, bool IsOfJob, TimeSpan Distance)
{
    /// <summary>
    /// The errors before an incident, earliest first: lines of the same job and node, or of the same job without a node. A line without a job number
    /// counts as of a job that is not told when it names the node, stands in the agent's own log, or when the incident's job is not told either
    /// and it stands in the same log.
    /// </summary>
    public static IReadOnlyList<OtherError> Before(Incident incident, CaseEvidence evidence)
    {
        var ofJob = Of(incident.Run?.Lines ?? [], incident).Where(line => LineConcern.Of(line, incident.Agent, incident.Node, evidence));
        var ofUnknownJob = Of(evidence.Hosts.SelectMany(static host => host.Log), incident)
            .Where(line => evidence.Runs.Of(line) is null || incident.Run is null).Where(line => MayBeOfJob(line, incident, evidence));
        return
        [
            .. ofJob.Select(line => (Line: line, IsOfJob: true)).Concat(ofUnknownJob.Select(static line => (Line: line, IsOfJob: false)))
                .Where(pair => pair.Line.At.Utc < incident.AtUtc).OrderBy(static pair => pair.Line, LogLine.InOrder)
                .Select(pair => new OtherError(pair.Line, pair.IsOfJob, incident.AtUtc - pair.Line.At.Utc)),
        ];
    }

    /// <summary>
    /// Whether an error was written in the same second and perhaps before the incident. It lies at no distance that tells anything, but nobody can say
    /// that no other error came first.
    /// </summary>
    public static bool AnyAtOnce(Incident incident, CaseEvidence evidence) =>
        Of(evidence.Hosts.SelectMany(static host => host.Log), incident).Any(line => line.At.Utc == incident.AtUtc && !IsAfterInSameLog(line, incident.Lines[0])
            && (ReferenceEquals(evidence.Runs.Of(line), incident.Run) && incident.Run is not null
                ? LineConcern.Of(line, incident.Agent, incident.Node, evidence)
                : evidence.Runs.Of(line) is null && MayBeOfJob(line, incident, evidence)));

    private static IEnumerable<LogLine> Of(IEnumerable<LogLine> lines, Incident incident) =>
        lines.Where(line => line.IsError && !line.OpensIncident && line.At.Utc <= incident.AtUtc && !(line.At.Utc < incident.Run?.FirstUtc));

    private static bool MayBeOfJob(LogLine line, Incident incident, CaseEvidence evidence)
    {
        if (line.Node is not null || line.Address is not null || line.Item.Equals(Format.Items.ItemCatalog.LogsAgent))
            return incident.Node is { } node && evidence.Nodes.KeyOf(line) == node;
        return incident.Run is null && line.Job is null && IsSameLog(line, incident.Lines[0]);
    }

    private static bool IsSameLog(LogLine line, LogLine other) =>
        string.Equals(line.Host, other.Host, StringComparison.Ordinal) && string.Equals(line.Origin.Entry, other.Origin.Entry, StringComparison.Ordinal);

    private static bool IsAfterInSameLog(LogLine line, LogLine first) => IsSameLog(line, first) && line.Origin.Place.Number > first.Origin.Place.Number;
}
