using System.Text.Json;
using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Serving;
using ArcBundle.Browser.Tests.Driver;
using ArcBundle.Browser.Tests.Reports;
using ArcBundle.Format.Languages;

namespace ArcBundle.Browser.Tests;

/// <summary>The page of <c>arcanalyze serve</c> as a browser shows it.</summary>
/// <param name="browser">The browser.</param>
/// <param name="reports">The demo's bundles.</param>
public sealed class ServePageTests(Driver.Browser browser, ReportFiles reports) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-serve-");
    private LocalServer? _server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Address => _server!.Address.ToString();

    public async ValueTask InitializeAsync()
    {
        var cases = new CaseStoreSettings { Time = TimeProvider.System, Station = new Station("DESK01", "engineer"), Identify = static _ => null };
        var library = Path.Combine(_folder.FullName, "library");
        Assert.True(CaseStore.Open(library, cases, create: true).TryGet(out var store, out _));
        using (store)
            Assert.True(store.New(CaseId.Parse("案件-7")!).TryGet(out _, out _));
        _server = await LocalServer.StartAsync(
            new ServeSettings { TemporaryRoot = _folder.FullName, Library = library, AllowAttach = true, Cases = cases, Language = Language.English }, Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _server!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("en", "confirmed")]
    [InlineData("ja", "確定")]
    public async Task Drop_WhenServerAndAgent_GivesVerdictReportAndComparison(string language, string verdict)
    {
        var seen = await browser.AskAsync(new { command = "serveDrop", address = Address, language, files = Bundles() }, Token);

        Answers.AssertQuiet(seen);
        Assert.EndsWith($"/{language}/", Text(seen, "start"), StringComparison.Ordinal);
        Assert.DoesNotContain(_server!.Address.Segments[^1], Text(seen, "start"), StringComparison.Ordinal);
        Assert.Equal(2, Answers.Number(seen, "chosen"));
        Assert.Equal(verdict, Text(seen, "verdict"));
        Assert.Contains("FILESV02", Text(seen.GetProperty("report"), "title"), StringComparison.Ordinal);
        Assert.Equal("null", Text(seen.GetProperty("report"), "origin")); // the sandbox
        Assert.Equal("report.html", Text(seen, "saved"));
        Assert.True(Answers.Number(seen, "changes") > 0);
    }

    [Fact]
    public async Task Upload_WhenBrowserHasNoScript_GivesTheVerdictToo()
    {
        var seen = await browser.AskAsync(new { command = "servePlain", address = Address, language = "en", files = Bundles() }, Token);

        Answers.AssertQuiet(seen);
        Assert.Equal("confirmed", Text(seen, "verdict"));
    }

    [Theory]
    [InlineData("en", 360, "light")]
    [InlineData("ja", 360, "dark")]
    [InlineData("ja", 1920, "light")]
    public async Task Pages_AtAnyWidthLightAndDark_FitAndHaveNoViolation(string language, int width, string scheme)
    {
        await browser.AskAsync(new { command = "servePlain", address = Address, language, files = Bundles() }, Token);
        var seen = await browser.AskAsync(new { command = "serveLook", address = Address, language, screens = new[] { new object[] { width, scheme } } }, Token);

        Assert.Empty(Answers.Texts(seen, "found"));
    }

    [Fact]
    public async Task Page_WhenAPageOfAnotherPortTries_IsNeitherReadNorFramedNorPostedTo()
    {
        var seen = await browser.AskAsync(new { command = "serveAttack", address = Address, language = "en" }, Token);

        Assert.Equal("refused", Text(seen, "read"));
        Assert.Equal(403, Answers.Number(seen, "posted"));
        Assert.All(Answers.Texts(seen, "statuses"), static status => Assert.EndsWith(" 403", status, StringComparison.Ordinal));
    }

    private static string Text(JsonElement answer, string name) => answer.GetProperty(name).GetString()!;

    private string[] Bundles()
    {
        reports.Of("demo");
        return [.. Directory.GetFiles(Path.Combine(reports.Folder, "demo"), "*.arcb.zip").Order(StringComparer.Ordinal)];
    }
}
