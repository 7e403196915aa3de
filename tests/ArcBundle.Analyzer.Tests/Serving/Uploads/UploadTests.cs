using System.Net;
using System.Net.Sockets;
using System.Text;
using ArcBundle.Analyzer.Serving;

namespace ArcBundle.Analyzer.Tests.Serving.Uploads;

/// <summary>Uploads that are not as they must be, over a real connection: one clear sentence each, and nothing kept.</summary>
public sealed class UploadTests
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(64 * 1024, true)]
    [InlineData(64 * 1024, false)]
    [InlineData(20 * 1024 * 1024, false)]
    public async Task Upload_WhenBodyIsTooLarge_IsRefusedAndNothingKept(int length, bool chunked)
    {
        await using var desk = await ServedDesk.StartAsync(Limited(static limits => limits with { UploadBytes = 64 * 1024 }));
        using var form = new MultipartFormDataContent { ServedDesk.FileOf("big.zip", new byte[length]) };
        using var request = new HttpRequestMessage(HttpMethod.Post, desk.Folder + "/en/analyses") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await desk.Browser.SendAsync(request, Token);
        await RefusedAsync(desk, response, HttpStatusCode.RequestEntityTooLarge, "at most");
    }

    [Fact]
    public async Task Upload_WhenThereAreTooManyFiles_IsRefusedAndNothingKept()
    {
        await using var desk = await ServedDesk.StartAsync(Limited(static limits => limits with { UploadFiles = 3 }));
        using var response = await desk.UploadAsync(Enumerable.Range(0, 4).Select(static i => ($"{i}.txt", new byte[10])));
        await RefusedAsync(desk, response, HttpStatusCode.RequestEntityTooLarge, "3 files");
    }

    [Fact]
    public async Task Upload_WhenTheDiskShareIsUsedUp_IsRefusedUntilSomethingIsRemoved()
    {
        await using var desk = await ServedDesk.StartAsync(Limited(static limits => limits with { KeptBytes = 1500 }));
        var first = await desk.EndedAsync(await desk.UploadAsync([("a.txt", new byte[1000])]));
        using (var refused = await desk.UploadAsync([("b.txt", new byte[1000])]))
            Assert.Equal(HttpStatusCode.InsufficientStorage, refused.StatusCode);
        using (var removed = await desk.PostAsync(first + "/remove", new FormUrlEncodedContent([])))
            Assert.Equal(HttpStatusCode.SeeOther, removed.StatusCode);
        Assert.Empty(desk.Kept);
        await desk.EndedAsync(await desk.UploadAsync([("b.txt", new byte[1000])]));
    }

    [Fact]
    public async Task Upload_WhenTooManyAnalysesAreKept_IsRefused()
    {
        await using var desk = await ServedDesk.StartAsync(Limited(static limits => limits with { KeptRuns = 1 }));
        await desk.EndedAsync(await desk.UploadAsync([("a.txt", new byte[10])]));
        using var refused = await desk.UploadAsync([("b.txt", new byte[10])]);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
    }

    [Fact]
    public async Task Upload_WhenThereIsNoFile_IsRefused()
    {
        await using var desk = await ServedDesk.StartAsync();
        using var response = await desk.UploadAsync([("", Array.Empty<byte>())], ("one-host", "yes"));
        await RefusedAsync(desk, response, HttpStatusCode.BadRequest, "no file");
    }

    [Fact]
    public async Task Upload_WhenTheTimeZoneIsNone_IsRefusedAndNothingKept()
    {
        await using var desk = await ServedDesk.StartAsync();
        using var response = await desk.UploadAsync([("a.txt", new byte[10])], ("time-zone", "../../etc/passwd"));
        await RefusedAsync(desk, response, HttpStatusCode.BadRequest, "time zone");
    }

    [Theory]
    [InlineData("text/plain", "x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data", "x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("multipart/form-data; boundary=b", "no boundary in it", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: attachment; filename=\"a\"\r\n\r\nx\r\n--b--\r\n", HttpStatusCode.BadRequest)]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\ncut off", HttpStatusCode.BadRequest)]
    public async Task Upload_WhenBodyIsNoForm_IsRefusedAndNothingKept(string type, string body, HttpStatusCode expected)
    {
        await using var desk = await ServedDesk.StartAsync();
        using var content = new ByteArrayContent(Encoding.ASCII.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var response = await desk.PostAsync("/en/analyses", content);
        await RefusedAsync(desk, response, expected, null);
    }

    [Fact]
    public async Task Upload_WhenAFieldOrAHeadIsTooLong_IsRefusedAndNothingKept()
    {
        await using var desk = await ServedDesk.StartAsync();
        using (var response = await desk.UploadAsync([("a.txt", new byte[10])], ("time-zone", new string('x', 300))))
            await RefusedAsync(desk, response, HttpStatusCode.RequestEntityTooLarge, null);
        using (var response = await desk.UploadAsync([(new string('x', 5000), new byte[10])]))
            await RefusedAsync(desk, response, HttpStatusCode.BadRequest, null);
    }

    [Fact]
    public async Task Upload_WhenItTakesTooLong_IsEndedAndNothingKept()
    {
        await using var desk = await ServedDesk.StartAsync(Limited(static limits => limits with { UploadTime = TimeSpan.FromMilliseconds(200) }));
        using var connection = await BeginAsync(desk, "slow.txt");
        using var answer = new StreamReader(connection.GetStream(), Encoding.ASCII);
        Assert.StartsWith("HTTP/1.1 408", await answer.ReadLineAsync(Token), StringComparison.Ordinal);
        Assert.Empty(desk.Kept);
    }

    [Fact]
    public async Task Upload_WhenTheBrowserGoesAwayHalfWay_KeepsNothing()
    {
        await using var desk = await ServedDesk.StartAsync();
        using (var connection = await BeginAsync(desk, "half.txt"))
            connection.Client.Close(0); // a reset
        await UntilAsync(() => desk.Kept.Count == 0);
        Assert.DoesNotContain("/analyses/", await desk.TextAsync("/en/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WhenTheServerStopsHalfWay_KeepsNothing()
    {
        var desk = await ServedDesk.StartAsync();
        using var connection = await BeginAsync(desk, "half.txt");
        await desk.DisposeAsync(); // asserts that nothing is left
    }

    [Fact]
    public async Task Upload_WhenAllPlacesAreTaken_IsRefusedAndLaterAccepted()
    {
        await using var desk = await ServedDesk.StartAsync(Limited(static limits => limits with { Uploads = 1 }));
        using (await BeginAsync(desk, "first.txt"))
        {
            using var refused = await desk.UploadAsync([("second.txt", new byte[10])]);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        }

        await UntilAsync(() => desk.Kept.Count == 0);
        await desk.EndedAsync(await desk.UploadAsync([("second.txt", new byte[10])]));
    }

    [Fact]
    public async Task Upload_WhenNamesAreHostile_StaysInItsFolderAndShowsThem()
    {
        await using var desk = await ServedDesk.StartAsync();
        var run = await desk.EndedAsync(await desk.UploadAsync(
            [("../../../evil.txt", [1]), ("C:\\Windows\\x.txt", [2]), ("<img src=x onerror=alert(1)>.txt", [3]), ("a\u202egpj.txt", [4]), ("CON", [5]), ("日本語.txt", [6])]));
        Assert.All(desk.Kept.Where(static path => path.EndsWith(".txt", StringComparison.Ordinal)), static path => Assert.Matches("^arcanalyze-serve-[0-9a-f]{32}/1/(files|reports)/", path));
        var page = await desk.TextAsync(run);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("&lt;img src=x", page, StringComparison.Ordinal);
        Assert.Contains("a&lt;U&#x2B;202E&gt;gpj.txt", page, StringComparison.Ordinal);
        Assert.Contains("日本語.txt", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_WhenAScriptAsks_AnswersWithASentenceInTheLanguageOfThePage()
    {
        await using var desk = await ServedDesk.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, desk.Folder + "/ja/analyses") { Content = new StringContent("x") };
        request.Headers.Add("Origin", desk.Origin);
        request.Headers.Add("Accept", "text/plain");
        using var response = await desk.Browser.SendAsync(request, Token);
        Assert.Equal("text/plain", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("フォームを使用してください", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    private static Func<ServeSettings, ServeSettings> Limited(Func<ServeLimits, ServeLimits> change) => settings => settings with { Limits = change(settings.Limits) };

    private static async Task RefusedAsync(ServedDesk desk, HttpResponseMessage response, HttpStatusCode expected, string? words)
    {
        Assert.Equal(expected, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync(Token);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.Contains(words ?? string.Empty, page, StringComparison.Ordinal);
        Assert.Empty(desk.Kept);
    }

    /// <summary>Begins an upload, and comes back when the server has begun to keep it.</summary>
    private static async Task<TcpClient> BeginAsync(ServedDesk desk, string name)
    {
        var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, desk.Address.Port, Token);
        var body = $"--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n" + new string('x', 4096);
        var head = $"POST {desk.Folder}/en/analyses HTTP/1.1\r\nHost: 127.0.0.1:{desk.Address.Port}\r\nOrigin: {desk.Origin}\r\nCookie: {desk.Cookie}\r\n" +
            "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 1000000\r\n\r\n";
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(head + body), Token);
        await UntilAsync(() => desk.Kept.Any(path => path.EndsWith(name, StringComparison.Ordinal)));
        return connection;
    }

    // The file system tells nobody reliably that a folder has gone.
    private static async Task UntilAsync(Func<bool> condition)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!condition())
            await timer.WaitForNextTickAsync(Token);
    }
}
