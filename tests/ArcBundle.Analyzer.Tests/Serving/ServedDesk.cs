using System.Net;
using System.Net.Http.Headers;
using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Serving;
using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Serving;

/// <summary>A running server, and a browser that has opened its address.</summary>
internal sealed class ServedDesk : IAsyncDisposable
{
    private readonly LocalServer _server;
    private readonly ScratchFolder _temporary;

    private ServedDesk(LocalServer server, ScratchFolder temporary, HttpClient browser, string folder, string cookie) =>
        (_server, _temporary, Browser, Folder, Cookie) = (server, temporary, browser, folder, cookie);

    /// <summary>The address that was printed.</summary>
    public Uri Address => _server.Address;

    /// <summary>Scheme, host and port.</summary>
    public string Origin => _server.Address.GetLeftPart(UriPartial.Authority);

    /// <summary>The session's folder, <c>/…</c>.</summary>
    public string Folder { get; }

    /// <summary>Name and value of the session's cookie.</summary>
    public string Cookie { get; }

    /// <summary>Sends the session's cookie with every request, and follows no redirect.</summary>
    public HttpClient Browser { get; }

    /// <summary>What lies in the folder for temporary files, relative.</summary>
    public IReadOnlyList<string> Kept => [.. _temporary.Everything().Where(static path => path.Contains('/', StringComparison.Ordinal) && !path.EndsWith("/in-use", StringComparison.Ordinal))];

    /// <summary>Starts a server and opens its address.</summary>
    public static async Task<ServedDesk> StartAsync(Func<ServeSettings, ServeSettings>? change = null)
    {
        var temporary = new ScratchFolder();
        var settings = new ServeSettings
        {
            TemporaryRoot = temporary.Path,
            Cases = new CaseStoreSettings { Time = TimeProvider.System, Station = new Station("DESK01", "engineer"), Identify = static _ => null },
            Language = Language.English,
            OnFault = static fault => TestContext.Current.TestOutputHelper?.WriteLine(fault.ToString()),
        };
        var server = await LocalServer.StartAsync(change is null ? settings : change(settings), TestContext.Current.CancellationToken);
        var browser = NewClient();
        browser.BaseAddress = new Uri(server.Address.GetLeftPart(UriPartial.Authority));
        using var opened = await browser.GetAsync(server.Address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, opened.StatusCode);
        var cookie = opened.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        browser.DefaultRequestHeaders.Add("Cookie", cookie);
        return new ServedDesk(server, temporary, browser, opened.Headers.Location!.ToString().TrimEnd('/'), cookie);
    }

    /// <summary>A client that keeps no cookies and follows no redirects.</summary>
    public static HttpClient NewClient() => new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, UseProxy = false });

    /// <summary>Asks for an address below the session's folder.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => Browser.GetAsync(new Uri(Folder + path, UriKind.Relative), TestContext.Current.CancellationToken);

    /// <summary>The text at an address below the session's folder, which must be there.</summary>
    public async Task<string> TextAsync(string path)
    {
        using var response = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        if (path.EndsWith("/files/json", StringComparison.Ordinal))
            Reporting.Json.ReportSchema.Check(System.Text.Encoding.UTF8.GetBytes(text));
        return text;
    }

    /// <summary>Posts to an address below the session's folder as the page of that address would.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Folder + path) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Origin", Origin);
        return await Browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Uploads files under their own names.</summary>
    public Task<HttpResponseMessage> UploadAsync(params IEnumerable<string> paths) =>
        UploadAsync(paths.Select(static path => (Path.GetFileName(path), File.ReadAllBytes(path))));

    /// <summary>Uploads files, and what else the form says.</summary>
    public async Task<HttpResponseMessage> UploadAsync(IEnumerable<(string Name, byte[] Content)> files, params IEnumerable<(string Name, string Value)> fields)
    {
        using var form = new MultipartFormDataContent { HeaderEncodingSelector = static (_, _) => System.Text.Encoding.UTF8 };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        foreach (var (name, content) in files)
            form.Add(FileOf(name, content));
        return await PostAsync("/en/analyses", form);
    }

    /// <summary>A file as a browser sends it: its name in UTF-8 between quotes.</summary>
    public static ByteArrayContent FileOf(string name, byte[] content)
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentDisposition = null;
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"files\"; filename=\"{name.Replace("\"", "%22", StringComparison.Ordinal)}\"");
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return part;
    }

    /// <summary>The address of an analysis below the session's folder, once it has ended; the upload must be accepted.</summary>
    public async Task<string> EndedAsync(HttpResponseMessage accepted)
    {
        using (accepted)
        {
            Assert.Equal(HttpStatusCode.SeeOther, accepted.StatusCode);
            var run = accepted.Headers.Location!.ToString()[Folder.Length..];
            Assert.Contains("event: end", await TextAsync(run + "/events"), StringComparison.Ordinal);
            return run;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _server.DisposeAsync();
        Assert.Empty(_temporary.Everything());
        _temporary.Dispose();
    }
}
