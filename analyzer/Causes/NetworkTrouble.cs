using System.Globalization;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>
/// The network between server and agent fails (article: "ネットワークの問題により発生"): a link is lost, a host goes away, the stack or the name
/// resolution fails. A refused attempt is none of its findings: something answered it.
/// </summary>
internal sealed class NetworkTrouble : Cause
{
    /// <summary>Resets and time-outs of retransmissions are one kind of evidence: each often follows from the other.</summary>
    private const string Trace = "trace";

    private static readonly FindingRule LinkLost = FindingRule.For(Weight.Strong, "link-lost", source: FindingSource.Windows);
    private static readonly FindingRule Restarted = FindingRule.For(Weight.Strong, "host-restarted", source: FindingSource.Windows);
    private static readonly FindingRule Slept = FindingRule.For(Weight.Strong, "host-slept", source: FindingSource.Windows);
    private static readonly FindingRule ClockSet = FindingRule.For(Weight.Strong, "clock-step", source: FindingSource.Windows);
    private static readonly FindingRule StackFailed = FindingRule.For(Weight.Strong, "stack-event", source: FindingSource.Windows);
    private static readonly FindingRule ManyNodes = FindingRule.For(Weight.Strong, "many-nodes", source: FindingSource.Transport);
    private static readonly FindingRule NameTimedOut = FindingRule.For(Weight.Medium, "name-timed-out", source: FindingSource.Windows);
    private static readonly FindingRule ErrorsGrow = FindingRule.For(Weight.Medium, "adapter-errors-grow", source: FindingSource.Windows);
    private static readonly FindingRule TimedOut = FindingRule.For(Weight.Medium, "trace-retransmissions-timed-out", Trace, source: FindingSource.Transport);
    private static readonly FindingRule Reset = FindingRule.For(Weight.Medium, "trace-resets", Trace, source: FindingSource.Transport);
    private static readonly FindingRule BrokenEarly = FindingRule.For(Weight.Weak, "broken-far-below-limit", source: FindingSource.Transport);
    private static readonly FindingRule Lasted = FindingRule.Against(Weight.Strong, "connection-lasted", source: FindingSource.Transport);

    /// <inheritdoc/>
    public override string Id => CauseIds.Network;

    /// <summary>After all others: <see cref="BrokenEarly"/> asks that none of them is likely.</summary>
    public override int Turn => 2;

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs { get; } = [Need.Agent(ItemCatalog.EventsSystem), Need.Server(ItemCatalog.EventsSystem)];

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Helpful { get; } = [Need.Server(ItemCatalog.TraceTcp), Need.Agent(ItemCatalog.TraceTcp)];

    /// <inheritdoc/>
    public override IReadOnlyList<FindingRule> Findings { get; } =
        [LinkLost, Restarted, Slept, ClockSet, StackFailed, ManyNodes, NameTimedOut, ErrorsGrow, TimedOut, Reset, BrokenEarly, Lasted];

    /// <inheritdoc/>
    public override IEnumerable<string> Canonical =>
        [.. NetworkEvents.Canonical, $"clock {ClockStep.MoreThan}", $"nodes {FailingNodes.Least} within {FailingNodes.Within}"];

    /// <inheritdoc/>
    protected override void Weigh(Incident incident, CaseEvidence evidence, Scale scale, Sight sight)
    {
        var inWindow = new IncidentTraffic(incident).Events().Where(happened => incident.Window.Contains(happened.Happened.Value.TimeUtc)).ToList();
        TrafficFindings.Put(incident, scale, TimedOut, inWindow.FindAll(static happened => happened.Happened.Value.Kind == TcpEventKind.RetransmissionTimedOut), incident.WindowGuess);
        TrafficFindings.Put(incident, scale, Reset, inWindow.FindAll(static happened => happened.Happened.Value.Kind == TcpEventKind.ResetReceived), incident.WindowGuess);

        sight.Covers(incident.Agent, ItemCatalog.EventsSystem, static host => host.System, incident.Window);
        sight.Covers(incident.Server, ItemCatalog.EventsSystem, static host => host.System, incident.Window);

        // What happened to a host over weeks breaks nothing that is not known to have broken.
        if (!incident.IsRecorded)
            return;
        foreach (var host in incident.Hosts)
            WeighHost(host, incident, scale);
        WeighNames(incident.Agent, incident.Server, incident, scale);
        if (incident.Agent != incident.Server)
            WeighNames(incident.Server, incident.Agent, incident, scale);
        if (FailingNodes.Around(incident, evidence) is { } failing)
        {
            scale.Add(ManyNodes, incident.IsGuess || failing.IsGuess, Pointers.To(failing.Lines),
                ("count", Number(failing.Nodes.Count)), ("nodes", string.Join(", ", failing.Nodes)));
        }

        if (LastingConnection.Of(incident) is { Count: > 0 } lasting)
            scale.Add(Lasted, incident.IsGuess, lasting);
    }

    private static void WeighHost(Host host, Incident incident, Scale scale)
    {
        var name = ("host", host.Name ?? host.Id);
        foreach (var link in LinkChange.Of(host).Where(change => change is { IsDown: true, IsOfStart: false } && incident.Window.Contains(change.AtUtc))
            .GroupBy(static change => change.Interface, StringComparer.OrdinalIgnoreCase))
        {
            var losses = link.ToList();
            scale.Add(LinkLost, incident.WindowGuessOf(host), Pointers.To(host, losses.Select(static change => change.Record)), name,
                ("interface", link.Key), ("at", UtcText.Of(losses[0].AtUtc)), ("count", Number(losses.Count)));
        }

        var away = Downtime.Of(host).Where(time => time.IsIn(incident.Window)).ToList();
        foreach (var (rule, isSleep) in new[] { (Restarted, false), (Slept, true) })
        {
            var times = away.FindAll(time => time.IsSleep == isSleep);
            if (times.Count > 0)
            {
                scale.Add(rule, incident.WindowGuessOf(host), Pointers.To(host, times.SelectMany(static time => time.Records)), name, ("at", UtcText.Of(times[0].FromUtc)),
                    ("events", string.Join(", ", times.SelectMany(static time => time.Records).Select(static record => Number(record.Value.EventId)).Distinct(StringComparer.Ordinal))));
            }
        }

        var steps = ClockStep.Of(host).Where(step => step.IsIn(incident.Window)).ToList();
        if (steps.Count > 0)
        {
            scale.Add(ClockSet, incident.WindowGuess, Pointers.To(host, steps.Select(static step => step.Record)), name,
                ("seconds", Number((int)Math.Clamp(steps[0].Length.TotalSeconds, int.MinValue, int.MaxValue))), ("at", UtcText.Of(steps[0].OldUtc)));
        }

        foreach (var adapter in AdapterErrors.Of(host))
        {
            scale.Add(ErrorsGrow, restsOnGuess: false, adapter.Samples.Select(sample => Pointers.To(host, sample.Origin, sample.Value.AtUtc)), name,
                ("interface", adapter.Name), ("count", adapter.Errors.ToString(CultureInfo.InvariantCulture)));
        }

        var failures = NetworkEvents.StackFailures(host).Where(record => incident.Window.Contains(record.Value.TimeUtc)).ToList();
        if (failures.Count > 0)
        {
            scale.Add(StackFailed, incident.WindowGuessOf(host), Pointers.To(host, failures), name, ("count", Number(failures.Count)),
                ("events", string.Join(", ", failures.Select(static record => Number(record.Value.EventId)).Distinct(StringComparer.Ordinal))));
        }
    }

    private static void WeighNames(Host? asking, Host? peer, Incident incident, Scale scale)
    {
        if (asking is null)
            return;
        var named = peer is null ? [] : peer.Aliases.Append(peer.Name);
        var names = (asking == incident.Server ? named.Append(incident.Summary.Node) : named).ToList();
        var timeouts = NameTimeout.Of(asking).Where(timeout => incident.Window.Contains(timeout.AtUtc) && names.Exists(name => NodeNames.Same(name, timeout.Name))).ToList();
        if (timeouts.Count > 0)
        {
            scale.Add(NameTimedOut, incident.WindowGuessOf(asking), Pointers.To(asking, timeouts.Select(static timeout => timeout.Record)),
                ("host", asking.Name ?? asking.Id), ("name", timeouts[0].Name), ("count", Number(timeouts.Count)));
        }
    }

    /// <inheritdoc/>
    protected override void WeighAmong(IReadOnlyCollection<CauseJudgement> others, Incident incident, Scale scale)
    {
        var broken = incident.Lines.Where(static line => line.ErrorNumber is 10053 or 10054).ToList();
        if (broken.Count > 0 && incident.Silence is { } silence && new ConnectionLimits(incident).IsFarBelow(silence.ToUtc - silence.FromUtc)
            && others.All(static other => other.Verdict > Verdict.Likely))
            scale.Add(BrokenEarly, incident.IsGuess, Pointers.To(broken), ("number", Number(broken[0].ErrorNumber!.Value)),
                ("seconds", incident.Summary.SilenceSeconds!.Value.ToString(CultureInfo.InvariantCulture)));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement)
    {
        var steps = new List<Message>();
        foreach (var finding in judgement.For)
        {
            var step = finding.Id switch
            {
                "link-lost" => "link",
                "host-restarted" => "restart",
                "host-slept" => "sleep",
                "clock-step" => "clock",
                "stack-event" => "stack",
                "adapter-errors-grow" => "adapter",
                "name-timed-out" => "names",
                "many-nodes" => "common",
                _ => null,
            };
            if (step is not null && steps.Count < MostSteps)
                steps.Add(new($"remedy.{Id}.{step}", finding.Text.Arguments));
        }

        return [.. steps, Step("checklist"), Step("between"), Step("capture-both"), Step("check")];
    }

    /// <summary>Steps for findings.</summary>
    private const int MostSteps = 12;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
