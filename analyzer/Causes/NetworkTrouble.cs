using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>
/// The network between server and agent fails (article: "ネットワークの問題により発生"). This version judges it by traces alone. A refused
/// attempt is none of its findings: something answered it.
/// </summary>
internal sealed class NetworkTrouble : PartlyBuilt
{
    /// <summary>Resets and time-outs of retransmissions are one kind of evidence: each often follows from the other.</summary>
    private const string Kind = "trace";

    private static readonly FindingRule TimedOut = FindingRule.For(Weight.Medium, "trace-retransmissions-timed-out", Kind);
    private static readonly FindingRule Reset = FindingRule.For(Weight.Medium, "trace-resets", Kind);

    /// <inheritdoc/>
    public override string Id => CauseIds.Network;

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs { get; } = [Need.Agent(ItemCatalog.EventsSystem), Need.Server(ItemCatalog.EventsSystem)];

    /// <inheritdoc/>
    public override IReadOnlyList<FindingRule> Findings { get; } = [TimedOut, Reset];

    /// <inheritdoc/>
    protected override void WeighWhatIsBuilt(Incident incident, Scale scale)
    {
        var inWindow = new IncidentTraffic(incident).Events().Where(happened => incident.Window.Contains(happened.Happened.Value.TimeUtc)).ToList();
        Put(incident, scale, TimedOut, inWindow.FindAll(static happened => happened.Happened.Value.Kind == TcpEventKind.RetransmissionTimedOut), incident.WindowGuess);
        Put(incident, scale, Reset, inWindow.FindAll(static happened => happened.Happened.Value.Kind == TcpEventKind.ResetReceived), incident.WindowGuess);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement) =>
        [Step("checklist"), Step("between"), Step("capture-both")];
}
