using System.Text.Json;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Tests.Intake;

namespace ArcBundle.Analyzer.Tests.Scenarios;

/// <summary>The files of scenarios in other folders than those of their hosts: what names its machine stays with it.</summary>
public sealed class RearrangedScenarioTests : IDisposable
{
    private static readonly string[] Names = ["registry-unload/has-it", "stale-process/looks-like-it", "agent-stopped/has-it", "vss-writer/has-it"];

    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("20261119/logs/{0}/{1}")]
    [InlineData("all/{0}_{1}")]
    [InlineData("{1} - {0}")]
    [InlineData("sent on/20261119 (1)/{0}/texts/{1}")]
    public void Analyze_WhenFoldersAreOthers_JudgesTheSame(string form)
    {
        foreach (var name in Names)
        {
            var to = Path.Combine("in", name);
            using var scenario = Scenario.Open(name);
            Lay(scenario, (host, file) => Path.Combine(to, string.Format(System.Globalization.CultureInfo.InvariantCulture, form, host, file)));

            Assert.Equal(CausesOf(scenario.Folder).Causes, CausesOf(_scratch.Under(to)).Causes);
        }
    }

    [Fact]
    public void Analyze_WhenAListOfAnotherMachineLiesInTheFolder_GivesItToThatMachine()
    {
        using var scenario = Scenario.Open("registry-unload/has-it");
        Lay(scenario, (host, file) => Path.Combine("in", file.StartsWith("processes", StringComparison.Ordinal) ? "BKSV01" : host, $"{host}-{file}"));
        var (causes, result) = CausesOf(_scratch.Under("in"));

        Assert.Equal(CausesOf(scenario.Folder).Causes, causes);
        Assert.Equal(["BKSV01", "FILESV02"], result.Inputs.Select(static input => input.Host));
        Assert.Equal(2, result.Warnings.Count(static warning => warning.Key is "warning.told-apart"));
    }

    [Fact]
    public void Analyze_WhenNothingTellsWhoseAFileIs_TakesItForNoneOfTheMachines()
    {
        using var scenario = Scenario.Open("agent-stopped/has-it");
        var number = 0;
        Lay(scenario, (_, file) => Path.Combine("in", (++number).ToString(System.Globalization.CultureInfo.InvariantCulture) + file));
        var (_, result) = CausesOf(_scratch.Under("in"));

        Assert.Equal(["BKSV01", "FILESV02", "in"], result.Inputs.Select(static input => input.Host));
        Assert.Equal("collected", result.Inputs[2].Items.First(static item => item.Item is "services").Outcome.ToString().ToLowerInvariant());
        Assert.Equal(540, result.Inputs[2].UtcOffsetMinutes);
        Assert.Contains(result.Warnings, static warning => warning.Key is "warning.files-of-no-machine");
    }

    [Fact]
    public void Analyze_WhenTwoFoldersAreOfOneMachine_KeepsThemApart()
    {
        using var scenario = Scenario.Open("registry-unload/has-it");
        Lay(scenario, static (host, file) => Path.Combine("in", host is "FILESV02" && file.StartsWith("processes2", StringComparison.Ordinal) ? "FILESV02 later" : host, file));
        var (_, result) = CausesOf(_scratch.Under("in"));

        Assert.Equal(["BKSV01", "FILESV02", "FILESV02"], result.Inputs.Select(static input => input.Host));
        Assert.DoesNotContain(result.Warnings, static warning => warning.Key is "warning.told-apart");
    }

    private void Lay(Scenario scenario, Func<string, string, string> nameOf)
    {
        foreach (var file in Directory.EnumerateFiles(scenario.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var parts = Path.GetRelativePath(scenario.Folder, file).Replace('\\', '/').Split('/', 2);
            _scratch.Write(nameOf(parts[0], parts[1]), File.ReadAllBytes(file));
        }
    }

    private static (List<string> Causes, AnalysisResult Result) CausesOf(string folder)
    {
        using var opening = new EvidenceOpener().Open(folder);
        var result = Analysis.Analyzer.Analyze(opening.Inputs, new AnalysisOptions(), TestContext.Current.CancellationToken);
        return ([.. result.Incidents.SelectMany(static incident => incident.Causes).Select(static cause => JsonSerializer.Serialize(new { cause.Cause, cause.Rank, Verdict = cause.Verdict.ToString(), cause.Score }))], result);
    }
}
