using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Serving.Pages;
using ArcBundle.Format.Languages;
using Microsoft.AspNetCore.Http;

namespace ArcBundle.Analyzer.Serving.Endpoints;

/// <summary>How requests are answered.</summary>
internal static class Answers
{
    private const string Html = "text/html; charset=utf-8";
    private const string Plain = "text/plain; charset=utf-8";

    /// <summary>The frame of the page that a request asks for.</summary>
    public static Page PageOf(HttpContext context, Language language)
    {
        // The path is inside of the language's group here: /en/cases.
        var here = context.Request.Path.ToUriComponent()[(language.ToName().Length + 1)..];
        return new Page(context.Request.PathBase.Value!, language, here + context.Request.QueryString.Value);
    }

    /// <summary>Answers with a page.</summary>
    public static Task PageAsync(HttpContext context, byte[] page, int status = StatusCodes.Status200OK) => BytesAsync(context, page, Html, status);

    /// <summary>Answers with bytes.</summary>
    public static async Task BytesAsync(HttpContext context, ReadOnlyMemory<byte> bytes, string type, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }

    /// <summary>Answers with a sentence: as a page, or as plain text for a script that asks for that.</summary>
    public static Task ProblemAsync(HttpContext context, Language language, ServeProblem problem)
    {
        // A body that was not read to its end is not worth reading: the connection ends with the answer.
        if (HttpMethods.IsPost(context.Request.Method))
            context.Response.Headers.Connection = "close";
        var page = PageOf(context, language);
        return context.Request.Headers.Accept is ["text/plain"]
            ? TextAsync(context, page.Words.Of(problem.Text), problem.Status)
            : PageAsync(context, ProblemPage.Make(page, problem.Text), problem.Status);
    }

    /// <summary>Answers with a line of plain text.</summary>
    public static Task TextAsync(HttpContext context, string text, int status) =>
        BytesAsync(context, System.Text.Encoding.UTF8.GetBytes(VisibleText.Of(text) + "\n"), Plain, status);

    /// <summary>Sends the browser to another page, which it asks for with GET.</summary>
    public static void SeeOther(HttpContext context, string address)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = address;
    }
}
