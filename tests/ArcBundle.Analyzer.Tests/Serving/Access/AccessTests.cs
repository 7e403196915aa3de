using System.Net;
using ArcBundle.Analyzer.Reporting.Html;

namespace ArcBundle.Analyzer.Tests.Serving.Access;

/// <summary>Getting in, and not getting in, over a real connection.</summary>
public sealed class AccessTests
{
    [Fact]
    public async Task Open_WhenTokenIsRight_GivesACookieForTheFolderAndLeadsOn()
    {
        await using var desk = await ServedDesk.StartAsync();
        using var client = ServedDesk.NewClient();
        using var response = await client.GetAsync(desk.Address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        var parts = response.Headers.GetValues("Set-Cookie").Single().Split("; ");
        Assert.Equal([$"path={desk.Folder}", "samesite=strict", "httponly"], parts[1..]);
        Assert.DoesNotContain(desk.Address.Segments[^1], response.Headers.Location!.ToString() + parts[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhenTokenOrSessionIsMissing_RefusesInTheBrowsersLanguage()
    {
        await using var desk = await ServedDesk.StartAsync();
        using var client = ServedDesk.NewClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("fr, ja;q=0.8, en;q=0.5");
        foreach (var path in new[] { "/", "/open/", "/open/x", desk.Address.AbsolutePath + "x", desk.Folder + "/en/", desk.Folder + "/serve.js", "/favicon.ico" })
        {
            using var response = await client.GetAsync(new Uri(desk.Origin + path), TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
            Assert.Contains("アドレスを開いてください", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
            Assert.False(response.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task Get_WhenHostIsForeign_RefusesEvenWithTokenAndCookie()
    {
        await using var desk = await ServedDesk.StartAsync();
        foreach (var path in new[] { desk.Address.AbsolutePath, desk.Folder + "/en/" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = $"rebound.example:{desk.Address.Port}";
            using var response = await desk.Browser.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        }
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("X-Nothing", "neither header")]
    public async Task Post_WhenAnotherOriginAsks_Refuses(string header, string value)
    {
        await using var desk = await ServedDesk.StartAsync();
        using var form = new MultipartFormDataContent { ServedDesk.FileOf("a.txt", [1]) };
        using var request = new HttpRequestMessage(HttpMethod.Post, desk.Folder + "/en/analyses") { Content = form };
        request.Headers.Add(header, value);
        using var response = await desk.Browser.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Empty(desk.Kept);
    }

    [Fact]
    public async Task Answers_WhenAny_CarryTheHeadersThatKeepABrowserStrict()
    {
        await using var desk = await ServedDesk.StartAsync();
        foreach (var path in new[] { "/", "/en/", "/ja/compare", "/en/cases", "/serve.css", "/serve.js", "/icon.svg", "/en/analyses/none", "/nothing" })
        {
            using var response = await desk.GetAsync(path);
            Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
            Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
            Assert.Equal("same-origin", response.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
            Assert.StartsWith("default-src 'none'; style-src 'self'; script-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Contains("frame-ancestors 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.False(response.Headers.Contains("Server") || response.Headers.Contains("Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task Pages_WhenRead_HaveNothingInlineThatThePolicyForbids()
    {
        await using var desk = await ServedDesk.StartAsync();
        var page = await desk.TextAsync("/en/");
        Assert.DoesNotContain("<style", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" style=", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(" on", string.Join(' ', page.Split('<').Select(static tag => tag.Split('>')[0]).Where(static tag => tag.Contains(" on", StringComparison.OrdinalIgnoreCase))), StringComparison.Ordinal);
        Assert.StartsWith(ReportStyle.Sheet, await desk.TextAsync("/serve.css"), StringComparison.Ordinal);
    }
}
