using ArcBundle.Analyzer.Reporting.Html;
using Microsoft.AspNetCore.Http;

namespace ArcBundle.Analyzer.Serving.Access;

/// <summary>What every answer tells the browser not to do.</summary>
internal static class ResponseHeaders
{
    /// <summary>Our own pages: our style sheet and script, nothing inline, nothing foreign, in no frame.</summary>
    public const string PagePolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; " +
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /// <summary>
    /// A report made here: its own style sheet and nothing more, in an origin of its own that no session belongs to. The page says the same of itself;
    /// here it holds whatever the page says.
    /// </summary>
    public static string ReportPolicy { get; } = $"default-src 'none'; style-src '{ReportStyle.Hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    /// <summary>A report of a case library, perhaps of another version, whose style sheet has another hash.</summary>
    public const string KeptReportPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    /// <summary>Sets them, before anything else can fail.</summary>
    public static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = PagePolicy;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Embedder-Policy"] = "require-corp";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
