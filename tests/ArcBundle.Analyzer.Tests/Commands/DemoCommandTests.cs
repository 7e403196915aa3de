using ArcBundle.Analyzer.Tests.Intake;

namespace ArcBundle.Analyzer.Tests.Commands;

public sealed class DemoCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public void Demo_WhenRun_NamesTheCauseAndWritesBothBundlesAndReports()
    {
        var run = CommandLine.Run("demo", "--output", _folder.Under("out"));

        Assert.Equal((0, 0), (run.ExitCode, run.Output.Count(static c => c == '\u001b')));
        Assert.Contains(_folder.Under("out/report.html"), run.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["bundle of BKSV01", "bundle of FILESV02", "report.html", "report.json"],
            _folder.Everything().Where(static name => name != "out").Select(static name => name.Contains("BKSV01", StringComparison.Ordinal) ? "bundle of BKSV01"
                : name.Contains("FILESV02", StringComparison.Ordinal) ? "bundle of FILESV02" : Path.GetFileName(name)));
    }

    [Fact]
    public void Demo_WhenRun_ConfirmsTheUnloadedRegistryAndWhatItExplains()
    {
        CommandLine.Run("demo", "--output", _folder.Under("out"));

        using var report = Reporting.Json.ReportSchema.Parse(File.ReadAllBytes(_folder.Under("out/report.json")));
        var incident = report.RootElement.GetProperty("incidents").EnumerateArray().Single();
        Assert.Equal("2026-11-18T16:50:12Z", incident.GetProperty("atUtc").GetString());
        Assert.Equal("FILESV02", incident.GetProperty("node").GetString());
        Assert.Equal("192.0.2.21", incident.GetProperty("address").GetString());
        Assert.Equal("22", incident.GetProperty("job").GetString());
        Assert.Equal(10060, incident.GetProperty("winsock").GetInt32());
        Assert.Equal(("H1", "H2"), (incident.GetProperty("server").GetString(), incident.GetProperty("agent").GetString()));
        Assert.Equal(["E3392", "E8535"], incident.GetProperty("codes").EnumerateArray().Select(static code => code.GetString()));
        Assert.Equal("certain", incident.GetProperty("timeCertainty").GetString());
        var causes = incident.GetProperty("causes").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, 11), causes.Select(static cause => cause.GetProperty("rank").GetInt32()));
        Assert.Equal(
            [("registry-unload", "confirmed"), ("stale-process", "confirmed")],
            causes.Take(2).Select(static cause => (cause.GetProperty("cause").GetString()!, cause.GetProperty("verdict").GetString()!)));
        Assert.Contains("stale-process", causes[0].GetProperty("explains").EnumerateArray().Select(static cause => cause.GetString()));
        Assert.All(
            causes.SelectMany(static cause => cause.GetProperty("for").EnumerateArray()),
            static finding => Assert.NotEqual(0, finding.GetProperty("pointers").GetArrayLength()));
    }

    [Fact]
    public void Demo_WhenRunTwice_ReplacesItsOwnBundlesAndNothingElse()
    {
        _folder.Write("out/BKSV01.arcb.zip", [1, 2, 3]);

        CommandLine.Run("demo", "--output", _folder.Under("out"));
        CommandLine.Run("demo", "--output", _folder.Under("out"), "--lang", "ja");

        Assert.Equal(2, Directory.GetFiles(_folder.Under("out"), "demo_*").Length);
        Assert.Equal([1, 2, 3], File.ReadAllBytes(_folder.Under("out/BKSV01.arcb.zip")));
        Assert.Contains("lang=\"ja\"", File.ReadAllText(_folder.Under("out/report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Demo_WhenOutputIsAFile_SaysSoAndWritesNothing()
    {
        var file = _folder.Write("out", [0]);

        var run = CommandLine.Run("demo", "--output", file);

        Assert.Equal(2, run.ExitCode);
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.Equal([0], File.ReadAllBytes(file));
    }

    public void Dispose() => _folder.Dispose();
}
