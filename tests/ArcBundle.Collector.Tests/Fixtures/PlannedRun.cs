using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Running;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>A run of the probes that a test gives, with <c>host.context</c> before them.</summary>
internal static class PlannedRun
{
    public static RunResult Execute(string folder, CollectOptions options, params Probe[] probes) => Execute(folder, options, TestContext.Current.CancellationToken, probes);

    public static RunResult Execute(string folder, CollectOptions options, CancellationToken user, params Probe[] probes)
    {
        var host = new FakeHost(Path.GetTempPath());
        Probe?[] all = [null, .. probes];
        var plan = new CollectionPlan(
            options,
            host,
            host.Describe(),
            "server",
            [],
            [.. all.Select(static probe => new PlannedItem(ItemCatalog.Find(probe?.Item ?? ItemCatalog.HostContext)!, probe, Outlook.Nothing, Decided: null))],
            [folder]);
        return new CollectionRun(plan, TimeProvider.System, listener: null, static (_, _) => "test").Execute(user);
    }
}
