using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using static ArcBundle.Analyzer.Tests.Investigation.CaseLog;

namespace ArcBundle.Analyzer.Tests.Investigation;

public sealed class WindowStartTests
{
    [Theory]
    [InlineData("job-start-and-end", "01:00", "01:00 job=1 node=FILESV02 start", "01:30 job=1 node=FILESV02 code=E3392", "01:31 job=1 end")]
    [InlineData("job-lines", "01:00", "01:00 job=1 node=FILESV02 start", "01:30 job=1 node=FILESV02 code=E3392")]
    [InlineData("job-lines", "01:10", "01:10 node=FILESV02", "01:30 node=FILESV02 code=E3392")]
    [InlineData("process-start", "00:48", "01:30 job=1 node=FILESV02 code=E3392")]
    [InlineData("process-start", "00:48", "01:30 node=FILESV02 code=E3392", "01:40 node=FILESV02")]
    public void Find_WhenLogTellsTheStartOrNot_TakesTheSurestSource(string source, string from, params string[] lines)
    {
        var incident = Assert.Single(Find(WithProcess(Server(lines), "carunjob.exe", "00:48"), WithProcess(Agent(), "caagstart.exe", "00:51")));
        Assert.Equal((source, At(from)), (incident.Window.Source.ToName(), incident.Window.FromUtc));
        Assert.Equal((source, At(from)), (incident.Summary.Window.Source.ToName(), incident.Summary.Window.FromUtc));
        Assert.Equal(source is "process-start", incident.WindowGuess.IsAny);
        Assert.False(incident.IsGuess);
    }

    [Theory]
    [InlineData("carunjob.exe", "00:10", "caagstart.exe", "00:51", "00:51")]
    [InlineData("carunjob.exe", "00:45", "caagstart.exe", "01:40", "00:45")]
    [InlineData("explorer.exe", "00:45", "caagstart.exe", "00:51", "00:51")]
    public void Find_WhenProcessesTell_TakesTheLatestOfTheJobBeforeTheError(string server, string serverStart, string agent, string agentStart, string from) =>
        Assert.Equal(At(from), Assert.Single(Find(WithProcess(Server("01:30 code=E3392 node=FILESV02"), server, serverStart), WithProcess(Agent(), agent, agentStart))).Window.FromUtc);

    [Fact]
    public void Find_WhenNothingTells_TakesADefaultAndCallsItAGuess()
    {
        var incident = Assert.Single(Find(Server("+1 01:30 job=1 node=FILESV02 code=E3392"), WithProcess(Agent(), "caagstart.exe", "12:00")));
        Assert.Equal(new JobWindow(At("+1 00:35"), At("+1 01:30"), JobWindowSource.Default), incident.Window);
        Assert.Equal(new Guess(IsOfTime: false, JobWindowSource.Default), incident.WindowGuess);
    }

    [Fact]
    public void WindowGuess_WhenHostIsExaminedWithoutIncident_IsNone() => Assert.False(Examination.Of(Agent(), new("#H1")).WindowGuess.IsAny);

    [Theory]
    [InlineData(false, null, "decisive", null)]
    [InlineData(true, null, "strong", "note.rests-on-guess")]
    [InlineData(false, "default", "strong", "note.window-default")]
    [InlineData(false, "process-start", "strong", "note.window-process-start")]
    public void Add_WhenFindingRestsOnGuess_CountsOneStepLowerAndSaysWhy(bool isOfTime, string? window, string expected, string? note)
    {
        var scale = new Scale(CauseIds.VssWriter);
        scale.Add(FindingRule.For(Weight.Decisive, "no-writers"), new Guess(isOfTime, window switch { null => null, "default" => JobWindowSource.Default, _ => JobWindowSource.ProcessStart }), [new("H1", Origin.Of("x", Place.OfLine(1), "x"), null)]);
        var judgement = scale.Read([], new("article.vss-writer"), isStanding: false);
        Assert.Equal(expected, Assert.Single(judgement.For).Weight.ToName());
        Assert.Equal(note is null ? [] : [note], judgement.Notes.Select(static told => told.Key));
        Assert.All(judgement.Notes, static told => Assert.True(CauseTexts.Catalog.Has(told.Key)));
    }

    private static Host Server(params string[] lines) => Host("H1", "BKSV01", HostRole.Server, lines);

    private static Host Agent() => Host("H2", "FILESV02", HostRole.Agent);

    private static Host WithProcess(Host host, string name, string start)
    {
        var origin = Origin.Of("processes.csv", Place.OfLine(1), name);
        return host with { Processes = [new(ItemCatalog.ProcessesStart, host.TakenAtUtc, [new(new ProcessFact(4711, name, StartUtc: At(start)), origin)], origin)] };
    }
}
