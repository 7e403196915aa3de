using ArcBundle.Analyzer.Serving.Access;
using Microsoft.AspNetCore.Http;

namespace ArcBundle.Analyzer.Tests.Serving.Access;

public sealed class RequestGuardTests
{
    private const int Port = 4711;

    private readonly AccessKeys _keys = new();

    [Theory]
    [InlineData("127.0.0.1:4711", true)]
    [InlineData("localhost:4711", true)]
    [InlineData("LOCALHOST:4711", true)]
    [InlineData("[::1]:4711", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("127.0.0.1:4712", false)]
    [InlineData("localhost.evil.example:4711", false)]
    [InlineData("evil.example:4711", false)]
    [InlineData("127.0.0.1.nip.example:4711", false)]
    [InlineData("0.0.0.0:4711", false)]
    [InlineData("2130706433:4711", false)]
    [InlineData("", false)]
    public void Judge_WhenHostIsNotLoopback_Refuses(string host, bool allowed) =>
        Assert.Equal(allowed ? AccessRefusal.None : AccessRefusal.Host, Judge("GET", host, null, null));

    [Theory]
    [InlineData("HEAD")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public void Judge_WhenMethodIsNeitherGetNorPost_Refuses(string method) => Assert.Equal(AccessRefusal.Method, Judge(method, "localhost:4711", null, null));

    [Theory]
    [InlineData("GET", null, null, true)] // no browser
    [InlineData("GET", "none", null, true)] // typed
    [InlineData("GET", "same-origin", null, true)]
    [InlineData("GET", "same-site", null, false)] // a page of another port
    [InlineData("GET", "cross-site", null, false)]
    [InlineData("GET", null, "http://evil.example", false)]
    [InlineData("POST", "same-origin", "http://localhost:4711", true)]
    [InlineData("POST", "same-origin", "null", true)] // our pages send no referrer
    [InlineData("POST", null, "http://localhost:4711", true)] // a browser without fetch metadata
    [InlineData("POST", "same-origin", null, true)]
    [InlineData("POST", null, null, false)]
    [InlineData("POST", null, "null", false)] // a sandboxed page
    [InlineData("POST", "none", null, false)]
    [InlineData("POST", "cross-site", "null", false)]
    [InlineData("POST", "same-site", "http://localhost:4712", false)]
    [InlineData("POST", "same-origin", "http://127.0.0.1:4711", false)] // not the host that was asked
    [InlineData("POST", "same-origin", "https://localhost:4711", false)]
    [InlineData("POST", null, "http://localhost:4711.evil.example", false)]
    public void Judge_WhenAnotherOriginAsks_Refuses(string method, string? site, string? origin, bool allowed) =>
        Assert.Equal(allowed ? AccessRefusal.None : AccessRefusal.Origin, Judge(method, "localhost:4711", site, origin));

    [Fact]
    public void Judge_WhenAHeaderStandsTwice_Refuses()
    {
        var request = Request("POST", "localhost:4711", null, null);
        request.Headers.Origin = new(["http://localhost:4711", "http://evil.example"]);
        Assert.Equal(AccessRefusal.Origin, new RequestGuard(_keys, Port).Judge(request));
    }

    [Fact]
    public void Enter_WhenCookieAndFolderAreRight_MovesTheFolder()
    {
        var request = Entering(_keys.Folder + "/en/cases", _keys.Session);
        Assert.Equal(AccessRefusal.None, new RequestGuard(_keys, Port).Enter(request));
        Assert.Equal((_keys.Folder, "/en/cases"), (request.PathBase.Value, request.Path.Value));
    }

    [Fact]
    public void Enter_WhenCookieOrFolderIsWrong_RefusesAlike()
    {
        var guard = new RequestGuard(_keys, Port);
        Assert.All(
            [
                Entering(_keys.Folder + "/en/", null),
                Entering(_keys.Folder + "/en/", _keys.Token),
                Entering(_keys.Folder + "/en/", _keys.Session[..^1]),
                Entering(_keys.Folder.ToUpperInvariant() + "/en/", _keys.Session),
                Entering(_keys.Folder + "x/en/", _keys.Session),
                Entering("/en/", _keys.Session),
            ],
            request => Assert.Equal(AccessRefusal.Session, guard.Enter(request)));
    }

    [Fact]
    public void Keys_WhenMade_HaveTheirBitsAndAreNeverTheSame()
    {
        var other = new AccessKeys();
        Assert.Equal((43, 43, 23), (_keys.Token.Length, _keys.Session.Length, _keys.Folder.Length)); // base64url of 32, 32 and 16 bytes, and a slash
        Assert.Equal(6, new[] { _keys.Token, _keys.Session, _keys.Folder, other.Token, other.Session, other.Folder }.Distinct(StringComparer.Ordinal).Count());
        Assert.True(_keys.IsToken(_keys.Token) && _keys.IsSession(_keys.Session));
        Assert.False(_keys.IsToken(_keys.Session) || _keys.IsSession(_keys.Token) || _keys.IsToken(null) || _keys.IsSession(string.Empty));
    }

    private static HttpRequest Entering(string path, string? session)
    {
        var request = Request("GET", "localhost:4711", null, null);
        request.Path = path;
        if (session is not null)
            request.Headers.Cookie = $"other=1; {AccessKeys.CookieName}={session}";
        return request;
    }

    private static HttpRequest Request(string method, string host, string? site, string? origin)
    {
        var request = new DefaultHttpContext().Request;
        request.Method = method;
        request.Headers.Host = host;
        request.Headers.Origin = origin;
        request.Headers["Sec-Fetch-Site"] = site;
        return request;
    }

    private AccessRefusal Judge(string method, string host, string? site, string? origin) => new RequestGuard(_keys, Port).Judge(Request(method, host, site, origin));
}
