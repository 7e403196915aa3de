using ArcBundle.Analyzer.Tests.Reporting.Json;
using ArcBundle.Collector;

namespace ArcBundle.EndToEnd.Tests;

/// <summary>From <c>--exclude</c> to the report: what was struck out is named where a verdict misses it.</summary>
public sealed class StruckOutTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-struck-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Analyze_WhenAnItemWasStruckOut_NamesItAsMissingWithTheReason()
    {
        var token = TestContext.Current.CancellationToken;
        var demo = Path.Combine(Checkout.Root, "analyzer", "Demo");
        var bundles = Path.Combine(_folder.FullName, "bundles");
        foreach (var (host, more) in (IEnumerable<(string, string[])>)[("BKSV01", []), ("FILESV02", ["--exclude", "events.system"])])
        {
            using var silence = new StringWriter();
            using var nothing = new StringReader(string.Empty);
            Assert.Equal(0, CollectorProgram.Run(
                ["--root", Path.Combine(demo, "disks", host), "--include", Path.Combine(demo, "saved", host), "--out", bundles, "--yes", "--quiet", .. more],
                silence, silence, nothing, TimeProvider.System, token));
        }

        var report = Path.Combine(_folder.FullName, "report.json");
        var analyzed = await Analyzing.RunAsync(["analyze", .. Directory.EnumerateFiles(bundles).Order(StringComparer.Ordinal), "--format", "json", "--output", report, "--lang", "en"], token);

        Assert.True(analyzed.ExitCode == 0, analyzed.Said);
        using var document = ReportSchema.Parse(await File.ReadAllBytesAsync(report, token));
        var missing = document.RootElement.GetProperty("incidents").EnumerateArray()
            .SelectMany(static incident => incident.GetProperty("causes").EnumerateArray())
            .SelectMany(static cause => cause.GetProperty("missing").EnumerateArray())
            .Where(static one => one.GetProperty("item").ValueEquals("events.system") && one.GetProperty("why").GetString()!.Contains("--exclude", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(missing);
    }
}
