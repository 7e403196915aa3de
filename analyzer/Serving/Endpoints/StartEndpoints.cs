using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Serving.Pages;
using ArcBundle.Analyzer.Serving.Runs;
using ArcBundle.Analyzer.Serving.Uploads;
using ArcBundle.Format.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ArcBundle.Analyzer.Serving.Endpoints;

/// <summary>The first page, and uploading to it.</summary>
/// <param name="desk">What the server works with.</param>
/// <param name="language">The language of the addresses.</param>
internal sealed class StartEndpoints(ServeDesk desk, Language language)
{
    /// <summary>Adds the addresses.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (RequestDelegate)ShowAsync);
        routes.MapPost("/analyses", (RequestDelegate)ReceiveAsync);
    }

    private Task ShowAsync(HttpContext context) =>
        Answers.PageAsync(context, new StartPage(Answers.PageOf(context, language), desk.Settings).Make(desk.Runs.All));

    private async Task ReceiveAsync(HttpContext context)
    {
        if (!desk.Runs.HasRoom)
        {
            await Answers.ProblemAsync(context, language, TooManyRuns());
            return;
        }

        var answer = await desk.Receiver.ReceiveAsync(context.Request);
        if (answer.Upload is not { } upload)
        {
            await Answers.ProblemAsync(context, language, answer.Problem!);
            return;
        }

        var problem = Start(upload, out var run);
        if (run is null)
        {
            upload.Dispose();
            await Answers.ProblemAsync(context, language, problem!);
            return;
        }

        Answers.SeeOther(context, Answers.PageOf(context, language).To("/analyses/" + run.Id));
    }

    private ServeProblem? Start(Upload upload, out AnalysisRun? run)
    {
        run = null;
        TimeZoneInfo? zone = null;
        var zoneId = upload.Field("time-zone")?.Trim();
        if (!string.IsNullOrEmpty(zoneId) && !TimeZoneInfo.TryFindSystemTimeZoneById(zoneId, out zone))
            return ServeProblem.Of(StatusCodes.Status400BadRequest, "upload.zone-unknown", ("zone", zoneId));
        run = desk.Runs.Add(upload, new RunChoices(zone, DateOrderNames.Parse(upload.Field("date-order")), upload.Field("one-host") is not null));
        if (run is null)
            return TooManyRuns();
        desk.Queue.Add(run);
        return null;
    }

    private ServeProblem TooManyRuns() =>
        ServeProblem.Of(StatusCodes.Status503ServiceUnavailable, "upload.too-many-runs", ("limit", PageWords.Number(desk.Settings.Limits.KeptRuns)));
}
