using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Scenarios;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Causes;

/// <summary>Nothing is excluded by evidence that could not show it, and what could not be seen is named with item, host and reason.</summary>
public sealed class MissingEvidenceTests
{
    private static readonly string[] ExcludedWithAllEvidence = ["registry-unload", "stale-process", "vss-writer", "agent-stopped"];

    [Fact]
    public void Judge_WhenEverythingWasSeen_ExcludesTheFour() =>
        Assert.All(ExcludedWithAllEvidence, static cause => Assert.Equal("ruled-out", Judge(cause, static host => host).Verdict.ToName()));

    [Theory]
    [InlineData("truncated")]
    [InlineData("timed-out")]
    [InlineData("cancelled")]
    [InlineData("failed")]
    public void Judge_WhenListWasCut_ExcludesNothingAndNamesIt(string outcome)
    {
        var cut = Enum.GetValues<ItemOutcome>().Single(value => string.Equals(value.ToName(), outcome, StringComparison.Ordinal));
        AssertMissing("stale-process", "processes.start", "H2", "missing.outcome", host => WithOutcome(host, cut, "processes.start", "processes.end"), on: "H2");
        AssertMissing("stale-process", "processes.start", "H1", "missing.outcome", host => WithOutcome(host, cut, "processes.start", "processes.end"), on: "H1");
        AssertMissing("vss-writer", "vss.writers", "H2", "missing.outcome", host => WithOutcome(host, cut, "vss.writers"), on: "H2");
    }

    [Theory]
    [InlineData("registry-unload", "events.application")]
    [InlineData("vss-writer", "events.application")]
    [InlineData("vss-writer", "events.system")]
    public void Judge_WhenLogDoesNotCoverTheWindow_ExcludesNothingAndSaysWhy(string cause, string item)
    {
        var window = Window();
        AssertMissing(cause, item, "H2", "missing.begins-later", host => WithLog(host, item, static (log, from, _) => log with { OldestUtc = from.AddSeconds(1) }, window), on: "H2");
        AssertMissing(cause, item, "H2", "missing.ends-earlier", host => WithLog(host, item, static (log, _, to) => log with { NewestUtc = to.AddMinutes(-2) }, window, takenAt: window.ToUtc.AddMinutes(-2)), on: "H2");
        foreach (var reason in Enum.GetValues<CoverageGapReason>())
        {
            AssertMissing(cause, item, "H2", "missing.has-gap", host => WithLog(host, item, (log, from, _) => log with { Gaps = [new(from.AddMinutes(1), from.AddMinutes(2), reason, 3)] }, window), on: "H2");
            AssertMissing(cause, item, "H2", "missing.has-gap", host => WithLog(host, item, (log, _, _) => log with { Gaps = [new(null, null, reason, 3)] }, window), on: "H2");
        }

        AssertMissing(cause, item, "H2", "missing.cut-short", host => WithLog(host, item, static (log, _, _) => log, window, isPartial: true), on: "H2");
        AssertMissing(cause, item, "H2", "missing.not-sent", host => Without(host, item), on: "H2");
    }

    [Fact]
    public void Judge_WhenGapLiesOutsideTheWindow_StillExcludes()
    {
        var window = Window();
        Assert.Equal("ruled-out", Judge("vss-writer", host => WithLog(host, "events.system", static (log, from, _) => log with { Gaps = [new(from.AddHours(-3), from.AddSeconds(-1), CoverageGapReason.MissingRecordIds, 3)] }, window)).Verdict.ToName());
    }

    [Fact]
    public void Judge_WhenListsAreOfBeforeTheFailure_ExcludeNothing()
    {
        var early = Window().FromUtc.AddHours(-5);
        AssertMissing("stale-process", "processes.start", "H2", "missing.taken-before", host => host with { TakenAtUtc = early }, on: "H2");
        AssertMissing("vss-writer", "vss.writers", "H2", "missing.taken-before", host => host with { TakenAtUtc = early }, on: "H2");
    }

    [Fact]
    public void Judge_WhenTheServiceIsSeenStoppedBeforeTheFailureAndTheLogEndsThere_IsSureOfNothing()
    {
        const string Crashed = "agent-stopped/crash-and-still-stopped";
        var window = Assert.Single(Analysis.Analyzer.Judge(Hosts(Crashed), AnalysisOptions.None).Incidents).Incident.Window;
        var early = window.FromUtc.AddMinutes(-2);

        Assert.Equal("confirmed", Judge(static host => host));
        Assert.Equal("likely", Judge(host => WithLog(host, "events.system", (log, _, _) => log with { NewestUtc = early }, window, takenAt: early) with { TakenAtUtc = early }));

        static string Judge(Func<Host, Host> change) => Assert.Single(Analysis.Analyzer.Judge([.. Hosts(Crashed).Select(host => host.Services is null ? host : change(host))], AnalysisOptions.None).Incidents)
            .Causes.Single(static judgement => judgement.Cause is "agent-stopped").Verdict.ToName();
    }

    [Fact]
    public void Judge_WhenNothingTellsWhenListsWereTaken_ExcludeNothing()
    {
        AssertMissing("stale-process", "processes.start", "H1", "missing.time-unknown", static host => host with { TakenAtUtc = null }, on: "H1");
        AssertMissing("vss-writer", "vss.writers", "H2", "missing.time-unknown", static host => host with { TakenAtUtc = null, Writers = host.Writers! with { TakenAtUtc = null } }, on: "H2");
    }

    [Fact]
    public void Judge_WhenHostWasRestartedSince_ListsExcludeNothing()
    {
        var boot = Window().ToUtc.AddMinutes(30);
        AssertMissing("stale-process", "processes.start", "H2", "missing.taken-after-restart", host => host with { BootUtc = boot }, on: "H2");
        AssertMissing("vss-writer", "vss.writers", "H2", "missing.taken-after-restart", host => host with { BootUtc = boot }, on: "H2");
    }

    [Fact]
    public void Judge_WhenWindowIsAGuess_ExcludesNothingThatRestsOnIt()
    {
        var judgement = Judge("vss-writer", static host => host with { Log = [.. host.Log.Where(static line => line.OpensIncident)] });
        Assert.NotEqual("ruled-out", judgement.Verdict.ToName());
        Assert.Contains(judgement.Notes, static note => note.Key is "note.window-default");
    }

    [Fact]
    public void Judge_WhenAHostWasNotGiven_NamesItsItemsWithoutAHost()
    {
        var judgement = Judge("vss-writer", static host => host, only: "H1");
        Assert.Equal("not-assessed", judgement.Verdict.ToName());
        Assert.All(judgement.Missing, static missing => Assert.Equal((null, "missing.host-not-given"), (missing.Host, missing.Why.Key)));
    }

    private static void AssertMissing(string cause, string item, string host, string why, Func<Host, Host> change, string on)
    {
        var judgement = Judge(cause, given => string.Equals(given.Id, on, StringComparison.Ordinal) ? change(given) : given);
        Assert.NotEqual("ruled-out", judgement.Verdict.ToName());
        Assert.Contains((item, (string?)host, why), judgement.Missing.Select(static missing => (missing.Item.Value, missing.Host, missing.Why.Key)));
        Assert.True(CauseTexts.Catalog.Has(why));
    }

    private static CauseJudgement Judge(string cause, Func<Host, Host> change, string? only = null) =>
        Assert.Single(Analysis.Analyzer.Judge([.. Hosts().Where(host => only is null || string.Equals(host.Id, only, StringComparison.Ordinal)).Select(change)], AnalysisOptions.None).Incidents)
            .Causes.Single(judgement => string.Equals(judgement.Cause, cause, StringComparison.Ordinal));

    private static JobWindow Window() => Assert.Single(Analysis.Analyzer.Judge(Hosts(), AnalysisOptions.None).Incidents).Incident.Window;

    /// <summary>Server H1 and agent H2 of the case in which everything was collected and nothing is there.</summary>
    private static List<Host> Hosts(string name = "registry-unload/nothing-happened")
    {
        using var scenario = Scenario.Open(name);
        using var opening = new EvidenceOpener().Open(scenario.Folder);
        var drafts = opening.Inputs.SelectMany(static input => input.Hosts)
            .Select((evidence, index) => HostBuilder.Read(index == 0 ? "H1" : "H2", evidence, AnalysisOptions.None, TestContext.Current.CancellationToken)).ToList();
        return [.. drafts.Zip(HostRoles.Of(drafts), static (draft, role) => HostBuilder.Build(draft, role, AnalysisOptions.None).Host)];
    }

    private static Host WithOutcome(Host host, ItemOutcome outcome, params string[] items) =>
        host with { Items = new(host.Items.All.Concat(items.Select(item => KeyValuePair.Create(new ItemId(item), new ItemState(outcome))))) };

    private static Host Without(Host host, string item) => Replace(host, item, static channel => channel with { Records = [], Coverages = [] }) with
    {
        Items = new(host.Items.All.Where(pair => !string.Equals(pair.Key.Value, item, StringComparison.Ordinal))),
    };

    private static Host WithLog(
        Host host, string item, Func<EventLogCoverage, DateTimeOffset, DateTimeOffset, EventLogCoverage> change, JobWindow window, DateTimeOffset? takenAt = null, bool isPartial = false) =>
        Replace(host, item, channel => channel with
        {
            Coverages = [.. channel.Coverages.Select(log => log with
            {
                Coverage = change(log.Coverage, window.FromUtc, window.ToUtc),
                TakenAtUtc = takenAt ?? log.TakenAtUtc,
                IsPartial = isPartial,
            })],
        });

    private static Host Replace(Host host, string item, Func<EventChannel, EventChannel> change) => item is "events.system"
        ? host with { System = change(host.System) }
        : host with { Application = change(host.Application) };
}
