using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using ArcBundle.Analyzer.Intake.Encryption;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Serving.Access;
using ArcBundle.Analyzer.Tests.Commands;
using ArcBundle.Analyzer.Tests.Intake.Archives;
using ArcBundle.Analyzer.Tests.Intake.Bundles;
using ArcBundle.Format.Encryption;
using ArcBundle.Format.Parts;

namespace ArcBundle.Analyzer.Tests.Serving.Runs;

/// <summary>Uploads become reports, the same ones as on the command line, under the same guards.</summary>
public sealed class AnalysisRunTests(DemoBundles bundles) : IClassFixture<DemoBundles>
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Upload_WhenServerAndAgent_GivesTheReportsOfTheCommandLineInBothLanguages()
    {
        await using var desk = await ServedDesk.StartAsync();
        var run = await desk.EndedAsync(await desk.UploadAsync(bundles.Server, bundles.Agent));
        foreach (var language in new[] { "en", "ja" })
        {
            foreach (var format in new[] { ReportFormat.Html, ReportFormat.Json, ReportFormat.Text })
            {
                var expected = CommandLine.Run("analyze", bundles.Server, bundles.Agent, "--format", format.ToName(), "--lang", language).Output;
                Assert.Equal(expected, await desk.TextAsync($"/{language}{run[3..]}/files/{format.ToName()}"));
            }
        }

        Assert.Contains("badge v-confirmed", await desk.TextAsync(run), StringComparison.Ordinal);
        Assert.Contains("badge v-confirmed", await desk.TextAsync("/ja/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WhenOpened_StandsInASandboxOfItsOwn()
    {
        await using var desk = await ServedDesk.StartAsync();
        var run = await desk.EndedAsync(await desk.UploadAsync(bundles.Agent));
        using var report = await desk.GetAsync(run + "/report");
        Assert.Equal(HttpStatusCode.OK, report.StatusCode);
        Assert.Equal("text/html", report.Content.Headers.ContentType?.MediaType);
        Assert.Equal(ResponseHeaders.ReportPolicy, report.Headers.GetValues("Content-Security-Policy").Single());
        Assert.EndsWith("; sandbox", ResponseHeaders.ReportPolicy, StringComparison.Ordinal);
        using var download = await desk.GetAsync(run + "/files/json");
        Assert.Equal("attachment", download.Content.Headers.ContentDisposition?.DispositionType);
        using var none = await desk.GetAsync(run + "/files/exe");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Uploads_WhenTwoAtOnce_AreBothAnalyzed()
    {
        await using var desk = await ServedDesk.StartAsync();
        var accepted = await Task.WhenAll(desk.UploadAsync(bundles.Server), desk.UploadAsync(bundles.Agent));
        var runs = await Task.WhenAll(accepted.Select(desk.EndedAsync));
        var hosts = await Task.WhenAll(runs.Select(async run => HostOf(await desk.TextAsync(run + "/files/json"))));
        Assert.Equal(["BKSV01", "FILESV02"], hosts);
    }

    [Fact]
    public async Task Upload_WhenSplitAndEncrypted_NeedsTheKeyGivenAtStart()
    {
        using var folder = new Intake.ScratchFolder();
        using var key = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        using var opened = new BundleKey(key);
        var parts = SplitAndEncrypted(folder, key);
        Assert.True(parts.Count > 1);
        await using (var desk = await ServedDesk.StartAsync())
            Assert.Contains("--key", await desk.TextAsync(await desk.EndedAsync(await desk.UploadAsync(parts))), StringComparison.Ordinal);
        await using (var desk = await ServedDesk.StartAsync(settings => settings with { Key = opened }))
            Assert.Equal("FILESV02", HostOf(await desk.TextAsync(await desk.EndedAsync(await desk.UploadAsync(parts.AsEnumerable().Reverse())) + "/files/json")));
    }

    [Fact]
    public async Task Upload_WhenSingleFiles_AreOneHostOrOneEach()
    {
        await using var desk = await ServedDesk.StartAsync();
        var saved = Path.Combine(Repository.Root, "analyzer", "Demo", "saved", "FILESV02");
        var files = new[] { "systeminfo.txt", "netstat.txt", "services.csv" }.Select(name => (name, File.ReadAllBytes(Path.Combine(saved, name)))).ToList();
        var one = await desk.TextAsync(await desk.EndedAsync(await desk.UploadAsync(files, ("one-host", "yes"))) + "/files/json");
        var each = await desk.TextAsync(await desk.EndedAsync(await desk.UploadAsync(files)) + "/files/json");
        Assert.Equal((1, 3), (InputsOf(one), InputsOf(each)));
        Assert.Equal("FILESV02", HostOf(one));
    }

    [Theory]
    [InlineData("bomb")]
    [InlineData("many entries")]
    public async Task Upload_WhenAZipIsABomb_IsRefusedByTheGuardWithASentence(string kind)
    {
        var bomb = kind == "bomb"
            ? new HostileArchive(new HostileEntry("zeros.bin") { Content = new byte[64 << 20] }).Build()
            : HostileArchive.EndRecord(65_535, 65_535, 60 * 65_535, 0);
        await using var desk = await ServedDesk.StartAsync();
        var run = await desk.EndedAsync(await desk.UploadAsync([("evil.zip", bomb)]));
        var page = await desk.TextAsync(run);
        Assert.Contains("<section class=\"warnings\"", page, StringComparison.Ordinal);
        Assert.Contains("evil.zip", page, StringComparison.Ordinal);
        Assert.DoesNotContain("arcanalyze-serve-", page, StringComparison.Ordinal); // our own folder means nothing to the engineer
    }

    [Fact]
    public async Task Upload_WhenNothingIsReadable_SaysSoInBothLanguages()
    {
        await using var desk = await ServedDesk.StartAsync();
        var run = await desk.EndedAsync(await desk.UploadAsync([("empty.zip", [])]));
        Assert.Contains("Nothing that was sent could be read.", await desk.TextAsync(run), StringComparison.Ordinal);
        Assert.Contains("どれも読み取れませんでした", await desk.TextAsync("/ja" + run[3..]), StringComparison.Ordinal);
        using var report = await desk.GetAsync(run + "/report");
        Assert.Equal(HttpStatusCode.NotFound, report.StatusCode);
    }

    [Fact]
    public async Task Analysis_WhenItTakesTooLong_IsEnded()
    {
        await using var desk = await ServedDesk.StartAsync(static settings => settings with { Limits = settings.Limits with { AnalysisTime = TimeSpan.FromTicks(1) } });
        var run = await desk.EndedAsync(await desk.UploadAsync(bundles.Server));
        Assert.Contains("took longer than", await desk.TextAsync(run), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remove_WhenPosted_RemovesUploadAndReports()
    {
        await using var desk = await ServedDesk.StartAsync();
        var run = await desk.EndedAsync(await desk.UploadAsync(bundles.Agent));
        Assert.NotEmpty(desk.Kept);
        using (var asked = await desk.GetAsync(run + "/remove"))
            Assert.Equal(HttpStatusCode.MethodNotAllowed, asked.StatusCode);
        Assert.NotEmpty(desk.Kept);
        using (await desk.PostAsync(run + "/remove", new FormUrlEncodedContent([])))
            Assert.Empty(desk.Kept);
        using var gone = await desk.GetAsync(run);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    [Fact]
    public async Task Compare_WhenTwoReports_ShowsTheirVerdictsSideBySide()
    {
        await using var desk = await ServedDesk.StartAsync();
        Assert.Contains("Two analyses", await desk.TextAsync("/en/compare"), StringComparison.Ordinal);
        var server = await desk.EndedAsync(await desk.UploadAsync(bundles.Server));
        var both = await desk.EndedAsync(await desk.UploadAsync(bundles.Server, bundles.Agent));
        var page = await desk.TextAsync($"/en/compare?left={server.Split('/')[^1]}&right={both.Split('/')[^1]}");
        Assert.Contains("the same incident in both reports", page, StringComparison.Ordinal);
        Assert.Contains("<strong>changed</strong>", page, StringComparison.Ordinal);
        Assert.Contains("変化あり", await desk.TextAsync($"/ja/compare?left={server.Split('/')[^1]}&right={both.Split('/')[^1]}"), StringComparison.Ordinal);
        Assert.DoesNotContain("<table", await desk.TextAsync("/en/compare?left=none&right=<script>"), StringComparison.Ordinal);
    }

    private static List<string> SplitAndEncrypted(Intake.ScratchFolder folder, ECDiffieHellman key)
    {
        var envelope = folder.Under("FILESV02_20261120T020000Z_0f1e2d3c" + EnvelopeFormat.Extension);
        using (var target = File.Create(envelope))
        using (var writer = new EnvelopeWriter(target, [SupportKey.Of(key)]))
        {
            writer.Write(File.ReadAllBytes(BundleSamples.WriteWithNoise(folder.Path, 1_500_000)));
            writer.Finish();
        }

        return [.. BundleSplitting.Split(envelope, Guid.NewGuid(), BundleSplitting.LeastPartSize)];
    }

    private static string? HostOf(string report) => InputsIn(report)[0].GetProperty("host").GetString();

    private static int InputsOf(string report) => InputsIn(report).GetArrayLength();

    private static JsonElement InputsIn(string report) => JsonDocument.Parse(report).RootElement.GetProperty("inputs");
}
