using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace ArcBundle.Analyzer.Serving.Access;

/// <summary>Judges where a request comes from. Every request passes here first.</summary>
/// <param name="keys">The secrets.</param>
/// <param name="port">The port that is served.</param>
internal sealed class RequestGuard(AccessKeys keys, int port)
{
    private const string FetchSite = "Sec-Fetch-Site";
    private const string SameOrigin = "same-origin";

    // "none": typed, pasted, or a bookmark; no page asks.
    private const string NoSite = "none";

    private readonly HashSet<string> _hosts = new(
        new[] { "127.0.0.1", "[::1]", "localhost" }.SelectMany(host => port == 80 ? [host, $"{host}:80"] : new[] { FormattableString.Invariant($"{host}:{port}") }),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Judges host, method and origin: what holds for every address.</summary>
    public AccessRefusal Judge(HttpRequest request)
    {
        if (request.Headers.Host is not [{ } host] || !_hosts.Contains(host))
            return AccessRefusal.Host;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsPost(request.Method))
            return AccessRefusal.Method;
        return IsOwnOrigin(request, host) ? AccessRefusal.None : AccessRefusal.Origin;
    }

    /// <summary>
    /// Judges the session, and moves the session's folder from the path to the base of the path. The answer is the same for a wrong folder and
    /// a wrong cookie: nothing is to be learnt from it.
    /// </summary>
    public AccessRefusal Enter(HttpRequest request)
    {
        var isSession = keys.IsSession(request.Cookies[AccessKeys.CookieName]);
        if (!request.Path.StartsWithSegments(keys.Folder, StringComparison.Ordinal, out var rest) || !isSession)
            return AccessRefusal.Session;
        request.PathBase = keys.Folder;
        request.Path = rest;
        return AccessRefusal.None;
    }

    // Browsers send Sec-Fetch-Site with every request to a loopback address, and a page's script cannot forge it; "same-site" is another port of this
    // machine. Origin is "null" on our own forms, because our pages send no referrer. What sends neither header is no browser: it may read with the
    // cookie, which only the browser was given, and may post nothing.
    private static bool IsOwnOrigin(HttpRequest request, string host)
    {
        var isPost = HttpMethods.IsPost(request.Method);
        if (!TryGetOne(request.Headers[FetchSite], out var site) || !TryGetOne(request.Headers.Origin, out var origin))
            return false;
        if (site is not null && site is not SameOrigin && (isPost || site is not NoSite))
            return false;
        if (origin is not null && !string.Equals(origin, "http://" + host, StringComparison.OrdinalIgnoreCase) && !(origin is "null" && site is SameOrigin))
            return false;
        return !isPost || site is not null || origin is not null;
    }

    private static bool TryGetOne(StringValues values, out string? value)
    {
        value = values.Count == 1 ? values[0] : null;
        return values.Count <= 1;
    }
}
