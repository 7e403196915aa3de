using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Planning;

public sealed class PlannerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Plan_Always_HasEveryItemOfTheCatalogInItsOrder()
    {
        var plan = PlanOf(new FakeHost(_folder.Root) { Live = new FakeLive() });

        Assert.Equal(ItemCatalog.All.Select(static d => d.Id), plan.Items.Select(static item => item.Definition.Id));
        Assert.All(plan.Items.Skip(1), static item => Assert.Equal(item.Definition.Id, item.Probe?.Item));
        Assert.All(plan.Items, static item => Assert.Null(item.Decided));
    }

    [Fact]
    public void Plan_WhenDiskTree_LiveItemsAreDecided()
    {
        var plan = PlanOf(new FakeHost(_folder.Root));

        Assert.Equal(
            ItemCatalog.All.Where(static d => d.LiveOnly).Select(static d => d.Id),
            plan.Items.Where(static item => item.Decided is { Outcome: ItemOutcome.Missing }).Select(static item => item.Definition.Id));
    }

    [Fact]
    public void Plan_WhenATraceIsAskedFor_PlansItAfterTheTablesAndBeforeTheLogs()
    {
        var plan = PlanOf(new FakeHost(_folder.Root) { Live = new FakeLive() }, new CollectOptions { Trace = TimeSpan.FromSeconds(60) });

        Assert.Equal(ItemCatalog.InOrder.Select(static d => d.Id), plan.Items.Select(static item => item.Definition.Id));
        var items = plan.Items.Select(static item => item.Definition.Id).ToList();
        Assert.InRange(items.IndexOf(ItemCatalog.TraceTcp), items.IndexOf(ItemCatalog.TcpStart) + 1, items.IndexOf(ItemCatalog.LogsServer) - 1);
        var trace = plan.Items.Single(static item => item.Definition.Id == ItemCatalog.TraceTcp);
        Assert.Equal(["logman create trace", "logman stop ArcBund", "tracerpt ArcBundleN"], trace.Outlook.Sources.Select(static source => source[..19]), StringComparer.Ordinal);
    }

    [Fact]
    public void Plan_WhenTheHostDoesNotAnswerWhereTheProductIs_GoesOnAndTakesNothingForAbsent()
    {
        using var released = new ManualResetEventSlim(initialState: false);
        using var bench = new ProbeBench();
        var host = new FakeHost(_folder.Root) { Registry = new HangingRegistry(released, @"SOFTWARE\Arcserve") };

        var plan = Planner.Plan(new CollectOptions(), host, new CollectionLimits { LookTime = TimeSpan.FromMilliseconds(200) });
        var result = bench.Run(plan.Items.Single(static item => item.Definition.Id == ItemCatalog.LogsServer).Probe!, host);

        released.Set();
        Assert.Equal(("timed-out", OutcomeReasons.NoProgress), (result.Outcome, result.Notes[0].Reason));
    }

    [Fact]
    public void Plan_WhenItemIsExcluded_ItIsSkipped()
    {
        var plan = PlanOf(new FakeHost(_folder.Root), new CollectOptions { Exclude = [ItemCatalog.VssWriters] });

        var decided = plan.Items.Single(static item => item.Definition.Id == ItemCatalog.VssWriters).Decided!;
        Assert.Equal((ItemOutcome.Skipped, OutcomeReasons.Excluded), (decided.Outcome, decided.Notes[0].Reason));
    }

    [Theory]
    [InlineData("Server", "logs.agent")]
    [InlineData("Agent", "logs.server")]
    [InlineData("Both", null)]
    [InlineData("Auto", null)]
    public void Plan_WhenRoleIsGiven_TheOtherSidesLogsAreSkipped(string role, string? skipped)
    {
        var plan = PlanOf(new FakeHost(_folder.Root), new CollectOptions { Role = Enum.Parse<RoleChoice>(role) });

        Assert.Equal(skipped, plan.Items.SingleOrDefault(static item => item.Decided is { Outcome: ItemOutcome.Skipped })?.Definition.Id.Value);
    }

    [Theory]
    [InlineData("CA/ARCserve Backup", "server")]
    [InlineData("CA/BrightStor ARCserve Backup", "server")]
    [InlineData("Arcserve/Backup", "server")]
    [InlineData("CA/ARCserve Client Agent for Windows", "agent")]
    [InlineData("Arcserve/Arcserve Backup Client Agent for Windows", "agent")]
    [InlineData("CA/SharedComponents/ARCserve Backup/UniversalAgent", "agent")]
    [InlineData("CA/SharedComponents/ARCserve Backup", "unknown")]
    [InlineData("CA/Something Else", "unknown")]
    [InlineData("Microsoft/Backup Agent", "unknown")]
    public void Plan_WhenRoleIsAuto_ItFollowsWhatIsInstalled(string folder, string role)
    {
        Directory.CreateDirectory(_folder["Program Files", folder]);

        Assert.Equal(role, PlanOf(new FakeHost(_folder.Root)).Role);
    }

    [Theory]
    [InlineData("carunjob.exe", "server")]
    [InlineData("UnivAgent.exe", "agent")]
    [InlineData("svchost.exe", "unknown")]
    public void Plan_WhenNothingIsFoundOnDisk_TheRoleFollowsTheProcesses(string process, string role)
    {
        var live = new FakeLive { ProcessAnswer = new List<ProcessFact> { new(100, process) } };

        Assert.Equal(role, PlanOf(new FakeHost(_folder.Root) { Live = live }).Role);
    }

    [Fact]
    public void Plan_WhenTheRegistryTellsAFolder_ItsLogsArePlanned()
    {
        _folder.Write("Backup Software/LOG/TAPE.LOG", new byte[500]);
        const string Key = @"SOFTWARE\ComputerAssociates";
        var registry = new FakeRegistry((Key, RegistryView.View32, FakeRegistry.Key(Key + @"\CA ARCserve Backup\Base\Path", ("HOME", @"E:\Backup Software"), ("Version", "18.0"))));

        var plan = PlanOf(new FakeHost(_folder.Root) { Registry = registry });

        Assert.Equal("server", plan.Role);
        Assert.Equal("18.0", Assert.Single(plan.Products).Version);
        var logs = plan.Items.Single(static item => item.Definition.Id == ItemCatalog.LogsServer).Outlook;
        Assert.Equal(500, logs.EstimatedBytes);
        Assert.Equal([@"C:\Backup Software"], logs.Sources);
    }

    public void Dispose() => _folder.Dispose();

    private static CollectionPlan PlanOf(FakeHost host, CollectOptions? options = null) => Planner.Plan(options ?? new CollectOptions(), host);
}
