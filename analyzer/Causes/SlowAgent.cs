using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>
/// The agent takes too long (article: "クライアントエージェント側の処理時間が延びることにより発生"). This version judges it by traces alone: the
/// agent's host answers, but the agent does not read what was sent.
/// </summary>
internal sealed class SlowAgent : PartlyBuilt
{
    private static readonly FindingRule ZeroWindow = FindingRule.For(Weight.Medium, "trace-zero-window-timed-out", "load");

    /// <inheritdoc/>
    public override string Id => CauseIds.AgentSlow;

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs { get; } = [Need.Server(ItemCatalog.LogsActivity)];

    /// <inheritdoc/>
    public override IReadOnlyList<FindingRule> Findings { get; } = [ZeroWindow];

    /// <inheritdoc/>
    protected override void WeighWhatIsBuilt(Incident incident, Scale scale)
    {
        // The end that did not read is the other one. When that is the server, the agent is not the slow one.
        var silence = SilenceOf(incident);
        var events = new IncidentTraffic(incident).Events().Where(happened => happened.Happened.Value.Kind == TcpEventKind.ZeroWindowTimedOut
            && silence.Contains(happened.Happened.Value.TimeUtc) && (happened.AgentEnd is null || happened.AgentEnd == happened.Happened.Value.Remote)).ToList();
        Put(incident, scale, ZeroWindow, events, guess: incident.IsRecorded && incident.Summary.SilenceSeconds is null);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement) =>
        [Step("find-load"), Step("raise"), Step("restart"), Step("later-too")];

    /// <summary>The time in which nothing was heard before the failure; without it, from the job's first line to the last of the incident.</summary>
    private static JobWindow SilenceOf(Incident incident) => incident.Summary.SilenceSeconds is { } seconds
        ? incident.Window with { FromUtc = incident.AtUtc - TimeSpan.FromSeconds(seconds), ToUtc = incident.LastUtc }
        : incident.Window;
}
