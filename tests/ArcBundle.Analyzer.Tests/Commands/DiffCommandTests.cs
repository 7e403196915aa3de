using System.Text;
using ArcBundle.Analyzer.Comparison;
using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Analyzer.Tests.Scenarios;

namespace ArcBundle.Analyzer.Tests.Commands;

public sealed class DiffCommandTests(DemoBundles demo) : IClassFixture<DemoBundles>, IDisposable
{
    private const string Services = "Node,Name,StartMode,StartName,State\r\n";

    // A list with fewer services than every Windows has is taken for a part.
    private static readonly string Fillers = string.Concat(Enumerable.Range(0, 30).Select(static n => $"HOST1,Filler{n},Manual,LocalSystem,Stopped\r\n"));

    private readonly ScratchFolder _folder = new();

    [Fact]
    public void Diff_WithItself_FindsNothing()
    {
        var run = CommandLine.Run("diff", demo.Agent, demo.Agent, "--format", "json");

        Assert.Equal((0, string.Empty, string.Empty), (run.ExitCode, run.Output, run.Error));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Diff_ServerAgainstAgent_MatchesExpectedText(string language)
    {
        var run = CommandLine.Run("diff", demo.Server, demo.Agent, "--lang", language);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Golden.Match(Stable(run.Output), $"diff.{language}.expected.txt");
    }

    [Fact]
    public void Diff_InCsvAndJson_HasARowForEachDifference()
    {
        var csv = CommandLine.Run("diff", demo.Server, demo.Agent, "--format", "csv").Output.TrimEnd().Split("\r\n");
        var json = CommandLine.Run("diff", demo.Server, demo.Agent, "--format", "json").Output.TrimEnd().Split('\n');

        Assert.Equal("\"oldHost\",\"newHost\",\"area\",\"key\",\"field\",\"change\",\"old\",\"new\"", csv[0]);
        Assert.Equal(csv.Length - 1, json.Length);
    }

    [Fact]
    public void Diff_WhenAListIsSentOnOneSideOnly_SaysNotComparedAndNeverRemoved()
    {
        _folder.Write("old/HOST1/services.csv", Encoding.UTF8.GetBytes(Services + "HOST1,Spooler,Auto,LocalSystem,Running\r\nHOST1,W32Time,Auto,LocalSystem,Running\r\n"));
        _folder.Write("old/HOST1/netstat.txt", Encoding.UTF8.GetBytes("x"));
        _folder.Write("new/HOST1/fltmc.txt", Encoding.UTF8.GetBytes("\r\nFilter Name                     Num Instances    Altitude    Frame\r\n------------------------------  -------------  ------------  -----\r\nWdFilter                                2       328010         0\r\n"));

        var run = CommandLine.Run("diff", _folder.Under("old"), _folder.Under("new"), "--format", "json");

        Assert.Contains("\"area\":\"services\",\"key\":null,\"field\":null,\"change\":\"not-comparable\",\"old\":\"collected\",\"new\":\"not-sent\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"area\":\"minifilters\",\"key\":null,\"field\":null,\"change\":\"not-comparable\"", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"removed\"", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"added\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_WhenAServiceChanged_TellsOldAndNew()
    {
        _folder.Write("old/HOST1/services.csv", Encoding.UTF8.GetBytes(Services + Fillers + "HOST1,Spooler,Auto,LocalSystem,Running\r\nHOST1,Gone,Auto,LocalSystem,Running\r\n"));
        _folder.Write("new/HOST1/services.csv", Encoding.UTF8.GetBytes(Services + Fillers + "HOST1,Spooler,Disabled,LocalSystem,Stopped\r\nHOST1,Fresh,Auto,LocalSystem,Running\r\n"));

        var run = CommandLine.Run("diff", _folder.Under("old"), _folder.Under("new"), "--area", "services");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("~ Spooler: state: running -> stopped", run.Output, StringComparison.Ordinal);
        Assert.Contains("~ Spooler: startType: automatic -> disabled", run.Output, StringComparison.Ordinal);
        Assert.Contains("+ Fresh: state=running", run.Output, StringComparison.Ordinal);
        Assert.Contains("- Gone: state=running", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_WhenAListIsPartOnly_TellsNothingAsAddedOrRemoved()
    {
        _folder.Write("old/HOST1/services.csv", Encoding.UTF8.GetBytes(Services + "HOST1,Spooler,Auto,LocalSystem,Running\r\n"));
        _folder.Write("new/HOST1/services.csv", Encoding.UTF8.GetBytes(Services + "HOST1,W32Time,Auto,LocalSystem,Running\r\n"));

        var run = CommandLine.Run("diff", _folder.Under("old"), _folder.Under("new"), "--area", "services", "--format", "csv");

        Assert.Contains("\"services\",\"Spooler\",\"\",\"not-seen-in-new\"", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"services\",\"W32Time\",\"\",\"not-seen-in-old\"", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("removed", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_WhenVerdictsMoved_TellsWhich()
    {
        using var has = Scenario.Open("registry-unload/has-it");
        using var hasNot = Scenario.Open("registry-unload/nothing-happened");

        var run = CommandLine.Run("diff", has.Folder, hasNot.Folder, "--area", ComparedAreas.Verdicts, "--format", "csv");

        Assert.Contains("\"verdicts\",\"registry-unload\",\"verdict\",\"changed\",\"confirmed\",", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_WhenOneSideCannotBeRead_ExitsThree()
    {
        var run = CommandLine.Run("diff", demo.Agent, _folder.Under("absent"));

        Assert.Equal((3, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains("Both sides must be readable", run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Without what depends on when the demo was collected.</summary>
    private string Stable(string output) => output
        .Replace(Path.GetFileName(demo.Server), "SERVER.arcb.zip", StringComparison.Ordinal)
        .Replace(Path.GetFileName(demo.Agent), "AGENT.arcb.zip", StringComparison.Ordinal)
        .Replace(HashOf(demo.Server), "(hash)", StringComparison.Ordinal)
        .Replace(HashOf(demo.Agent), "(hash)", StringComparison.Ordinal);

    private static string HashOf(string path) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)));
}
