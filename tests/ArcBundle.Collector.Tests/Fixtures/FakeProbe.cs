using ArcBundle.Collector.Probes;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>A probe that does what a test says.</summary>
internal sealed class FakeProbe(ItemId item, Func<ProbeRun, ProbeResult> collect) : Probe(item)
{
    public TimeSpan OwnLimit { get; init; } = TimeSpan.FromMinutes(1);

    public override TimeSpan Limit => OwnLimit;

    public TimeSpan? OwnPatience { get; init; }

    public override TimeSpan? Patience => OwnPatience;

    public override Outlook Look(IEvidenceHost host) => Outlook.Nothing;

    public override ProbeResult Collect(ProbeRun run) => collect(run);
}
