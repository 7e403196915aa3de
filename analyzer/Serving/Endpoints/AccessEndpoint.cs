using ArcBundle.Analyzer.Serving.Access;
using ArcBundle.Analyzer.Serving.Pages;
using Microsoft.AspNetCore.Http;

namespace ArcBundle.Analyzer.Serving.Endpoints;

/// <summary>
/// What stands before all addresses: headers, the guard, and the address that is printed. That one swaps the token for the session's cookie and leads
/// on, so that the token leaves the address bar.
/// </summary>
/// <param name="guard">Judges requests.</param>
/// <param name="keys">The secrets.</param>
/// <param name="settings">The language of last resort.</param>
internal sealed class AccessEndpoint(RequestGuard guard, AccessKeys keys, ServeSettings settings)
{
    /// <summary>First segment of the printed address; the token follows.</summary>
    public const string OpenPath = "/open/";

    /// <summary>Answers what is refused or opens a session, and passes on the rest.</summary>
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        ResponseHeaders.Set(context.Response.Headers);
        var refusal = guard.Judge(context.Request);
        if (refusal == AccessRefusal.None && IsOpening(context.Request))
        {
            Open(context);
            return;
        }

        if (refusal == AccessRefusal.None)
            refusal = guard.Enter(context.Request);
        if (refusal == AccessRefusal.None)
            await next(context);
        else
            await RefuseAsync(context, refusal);
    }

    private bool IsOpening(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) && request.Path.Value is { } path && path.StartsWith(OpenPath, StringComparison.Ordinal) && keys.IsToken(path[OpenPath.Length..]);

    private void Open(HttpContext context)
    {
        // Not "Secure": the connection is plain, and stays inside of this machine.
        context.Response.Cookies.Append(AccessKeys.CookieName, keys.Session, new CookieOptions { Path = keys.Folder, HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });
        Answers.SeeOther(context, keys.Folder + "/");
    }

    private Task RefuseAsync(HttpContext context, AccessRefusal refusal)
    {
        var (status, key) = refusal switch
        {
            AccessRefusal.Host => (StatusCodes.Status421MisdirectedRequest, "access.host"),
            AccessRefusal.Method => (StatusCodes.Status405MethodNotAllowed, "access.method"),
            AccessRefusal.Origin => (StatusCodes.Status403Forbidden, "access.origin"),
            _ => (StatusCodes.Status403Forbidden, "access.session"),
        };
        context.Response.Headers.Connection = "close";
        return Answers.TextAsync(context, new PageWords(BrowserLanguage.Of(context.Request, settings.Language))[key], status);
    }
}
