using System.Net;
using ArcBundle.Analyzer.Serving;
using ArcBundle.Analyzer.Serving.Access;
using ArcBundle.Analyzer.Tests.CaseLibrary;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Serving.Endpoints;

public sealed class CaseEndpointsTests : IDisposable
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    private readonly TemporaryLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public async Task Cases_WhenThereIsALibrary_ShowsCasesAttachmentsAnalysesAndCustody()
    {
        Fill("案件-7");
        await using var desk = await ServedDesk.StartAsync(With(allowAttach: false));
        Assert.Contains("<a href=\"" + desk.Folder + "/en/cases/%E6%A1%88%E4%BB%B6-7\">案件-7</a>", await desk.TextAsync("/en/cases"), StringComparison.Ordinal);
        var page = await desk.TextAsync("/en/cases/案件-7");
        Assert.Contains("FILESV02", page, StringComparison.Ordinal);
        Assert.Contains("engineer on DESK01  attached", page, StringComparison.Ordinal);
        Assert.Contains("report.json</a>", page, StringComparison.Ordinal);
        Assert.Contains("取り扱い記録", await desk.TextAsync("/ja/cases/案件-7"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cases_WhenOnlyRead_ChangesNoByteOfTheLibrary()
    {
        Fill("C1");
        var before = Snapshot();
        await using (var desk = await ServedDesk.StartAsync(With(allowAttach: true)))
        {
            await desk.TextAsync("/en/cases");
            await desk.TextAsync("/en/cases/C1");
            await desk.TextAsync(ReportAddress());
        }

        Assert.Equal(before, Snapshot());
    }

    [Theory]
    [InlineData("/en/cases/none", HttpStatusCode.NotFound)]
    [InlineData("/en/cases/%2e%2e%2flibrary.db", HttpStatusCode.NotFound)]
    [InlineData("/en/cases/C1/..%2f..%2f/library.db", HttpStatusCode.NotFound)]
    [InlineData("/en/cases/C1/20261120T020000Z_00000000/report.json", HttpStatusCode.NotFound)]
    public async Task Cases_WhenNotThere_SaysSo(string path, HttpStatusCode expected)
    {
        Fill("C1");
        await using var desk = await ServedDesk.StartAsync(With(allowAttach: false));
        using var response = await desk.GetAsync(path);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Cases_WhenThereIsNoLibrary_SaysHowToMakeOneAndMakesNone()
    {
        await using var desk = await ServedDesk.StartAsync(With(allowAttach: false));
        using var response = await desk.GetAsync("/en/cases");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("arcanalyze case new", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_library.Root));
    }

    [Fact]
    public async Task Report_WhenUnchanged_IsSentAndWhenChangedIsNot()
    {
        Fill("C1");
        await using var desk = await ServedDesk.StartAsync(With(allowAttach: false));
        using (var response = await desk.GetAsync(ReportAddress()))
        {
            Assert.Equal("{}", await response.Content.ReadAsStringAsync(Token));
            Assert.Equal(ResponseHeaders.KeptReportPolicy, response.Headers.GetValues("Content-Security-Policy").Single());
        }

        File.WriteAllText(Directory.GetFiles(_library.Folder.Cases, "report.json", SearchOption.AllDirectories).Single(), "[]");
        using var changed = await desk.GetAsync(ReportAddress());
        Assert.Equal(HttpStatusCode.Conflict, changed.StatusCode);
    }

    [Fact]
    public async Task Attach_WhenNotAllowed_IsRefusedAndTheLibraryUntouched()
    {
        Fill("C1");
        var before = Snapshot();
        await using var desk = await ServedDesk.StartAsync(With(allowAttach: false));
        var run = await desk.EndedAsync(await desk.UploadAsync([("log.txt", "text"u8.ToArray())]));
        Assert.DoesNotContain("/attach\"", await desk.TextAsync(run), StringComparison.Ordinal);
        using var response = await desk.PostAsync(run + "/attach", Case("C1"));
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("--allow-attach", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public async Task Attach_WhenAllowed_KeepsNameHashAndCustody()
    {
        Fill("C1");
        await using var desk = await ServedDesk.StartAsync(With(allowAttach: true));
        var run = await desk.EndedAsync(await desk.UploadAsync([("ログ 1.txt", "text"u8.ToArray())]));
        using (var response = await desk.PostAsync(run + "/attach", Case(" c1 ")))
            Assert.Contains("Attached to C1: ログ 1.txt", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using (var again = await desk.PostAsync(run + "/attach", Case("C1")))
            Assert.Contains("already", await again.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var store = _library.Open();
        var file = TemporaryLibrary.Valid(store.Show(TemporaryLibrary.Id("C1")));
        Assert.Equal("ログ 1.txt", file.Attachments[^1].Name);
        Assert.Equal("982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1", file.Attachments[^1].Hash.Text); // printf text | sha256sum
        Assert.True(TemporaryLibrary.Valid(store.Check()).IsWhole);
    }

    [Theory]
    [InlineData("none", HttpStatusCode.NotFound)]
    [InlineData("../C1", HttpStatusCode.BadRequest)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task Attach_WhenTheCaseIsNone_SaysSo(string id, HttpStatusCode expected)
    {
        Fill("C1");
        await using var desk = await ServedDesk.StartAsync(With(allowAttach: true));
        var run = await desk.EndedAsync(await desk.UploadAsync([("log.txt", "text"u8.ToArray())]));
        using var response = await desk.PostAsync(run + "/attach", Case(id));
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Attach_WhenTheFormIsTooLarge_IsRefused()
    {
        await using var desk = await ServedDesk.StartAsync(With(allowAttach: true));
        var run = await desk.EndedAsync(await desk.UploadAsync([("log.txt", "text"u8.ToArray())]));
        using var response = await desk.PostAsync(run + "/attach", Case(new string('x', 100_000)));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static FormUrlEncodedContent Case(string id) => new([new("case", id)]);

    private Func<ServeSettings, ServeSettings> With(bool allowAttach) =>
        settings => settings with { Library = _library.Root, Cases = _library.Settings, AllowAttach = allowAttach };

    private void Fill(string id)
    {
        using var store = _library.OpenWith(id);
        TemporaryLibrary.Valid(store.Attach(TemporaryLibrary.Id(id), [_library.Evidence("host.arcb.zip", "not a real bundle")]));
        TemporaryLibrary.Valid(store.Analyze(TemporaryLibrary.Id(id), static (_, _) => TemporaryLibrary.Outcome("{}"), Language.English));
    }

    private string ReportAddress()
    {
        var folder = Directory.GetDirectories(Path.Combine(_library.Folder.Cases, "C1")).Single();
        return $"/en/cases/C1/{Path.GetFileName(folder)}/report.json";
    }

    private List<(string, string)> Snapshot() =>
        [.. Directory.EnumerateFiles(_library.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(static path => (path, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))))];
}
