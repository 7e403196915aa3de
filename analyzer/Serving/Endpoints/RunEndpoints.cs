using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Serving.Access;
using ArcBundle.Analyzer.Serving.Pages;
using ArcBundle.Analyzer.Serving.Runs;
using ArcBundle.Format.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ArcBundle.Analyzer.Serving.Endpoints;

/// <summary>One analysis: its page, how far it is, its reports; removing it.</summary>
/// <param name="desk">What the server works with.</param>
/// <param name="language">The language of the addresses.</param>
internal sealed class RunEndpoints(ServeDesk desk, Language language)
{
    /// <summary>Adds the addresses.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/analyses/{id}", OnRun(ShowAsync));
        routes.MapGet("/analyses/{id}/events", OnRun(FollowAsync));
        routes.MapGet("/analyses/{id}/report", OnRun((context, run) => ReportAsync(context, run, ReportFormat.Html, download: false)));
        routes.MapGet("/analyses/{id}/files/{format}", OnRun(DownloadAsync));
        routes.MapPost("/analyses/{id}/remove", OnRun(Remove));
    }

    private RequestDelegate OnRun(Func<HttpContext, AnalysisRun, Task> answer) => context =>
        desk.Runs.Find(context.Request.RouteValues["id"] as string) is { } run ? answer(context, run) : NoneAsync(context);

    private Task NoneAsync(HttpContext context) => Answers.ProblemAsync(context, language, ServeProblem.Of(StatusCodes.Status404NotFound, "run.none"));

    private Task ShowAsync(HttpContext context, AnalysisRun run)
    {
        var others = desk.Runs.All.Where(other => other != run && other.Progress.Summary is not null).ToList();
        return Answers.PageAsync(context, new RunPage(Answers.PageOf(context, language), run).Make(desk.Runs.Before(run), others, desk.Settings.AllowAttach));
    }

    private async Task FollowAsync(HttpContext context, AnalysisRun run)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, desk.Stopping, run.Removed);
        context.Response.ContentType = "text/event-stream";
        try
        {
            await SseFormatter.WriteAsync(EventsOf(run, new PageWords(language), ended.Token), context.Response.Body, ended.Token);
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            // The browser has gone to another page, or the server stops: nobody waits for the rest.
        }
    }

    private async IAsyncEnumerable<SseItem<string>> EventsOf(AnalysisRun run, PageWords words, [EnumeratorCancellation] CancellationToken token)
    {
        while (true)
        {
            var (progress, changed) = run.Observe();
            yield return new SseItem<string>(VisibleText.Of(RunWords.State(words, progress, desk.Runs.Before(run))), progress.State.IsEnd() ? "end" : "state");
            if (progress.State.IsEnd())
                yield break;
            await changed.WaitAsync(token);
        }
    }

    private Task DownloadAsync(HttpContext context, AnalysisRun run) =>
        ReportFormatNames.Parse(context.Request.RouteValues["format"] as string) is { } format ? ReportAsync(context, run, format, download: true) : NoneAsync(context);

    private async Task ReportAsync(HttpContext context, AnalysisRun run, ReportFormat format, bool download)
    {
        var report = run.Progress.Reports.FirstOrDefault(one => one.Format == format && one.Language == language);
        if (report is null || OpenOf(report) is not { } content)
        {
            await NoneAsync(context);
            return;
        }

        await using (content)
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ResponseHeaders.ReportPolicy;
            if (download)
                headers.ContentDisposition = $"attachment; filename=\"{report.FileName}\"";
            context.Response.ContentType = ReportTypes.Of(report.FileName);
            context.Response.ContentLength = content.Length;
            await content.CopyToAsync(context.Response.Body, context.RequestAborted);
        }
    }

    // Whoever removes the analysis at this moment wins.
    private static FileStream? OpenOf(RunReport report)
    {
        try
        {
            return new FileStream(report.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 64 * 1024, FileOptions.Asynchronous);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private Task Remove(HttpContext context, AnalysisRun run)
    {
        desk.Runs.Remove(run);
        Answers.SeeOther(context, Answers.PageOf(context, language).To("/"));
        return Task.CompletedTask;
    }
}
