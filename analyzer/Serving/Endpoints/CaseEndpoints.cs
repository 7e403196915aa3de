using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Serving.Access;
using ArcBundle.Analyzer.Serving.Pages;
using ArcBundle.Format.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ArcBundle.Analyzer.Serving.Endpoints;

/// <summary>The case library, to read: its index is opened in a way that cannot write.</summary>
/// <param name="desk">What the server works with.</param>
/// <param name="language">The language of the addresses.</param>
internal sealed class CaseEndpoints(ServeDesk desk, Language language)
{
    /// <summary>Adds the addresses.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases", (RequestDelegate)ListAsync);
        routes.MapGet("/cases/{case}", (RequestDelegate)ShowAsync);
        routes.MapGet("/cases/{case}/{folder}/{name}", (RequestDelegate)ReportAsync);
    }

    private async Task ListAsync(HttpContext context)
    {
        if (!Read(static store => store.List()).TryGet(out var cases, out var problem))
            await FailAsync(context, problem);
        else
            await Answers.PageAsync(context, new CasesPage(Answers.PageOf(context, language)).Make(cases));
    }

    private async Task ShowAsync(HttpContext context)
    {
        if (!Read(store => FileOf(store, context)).TryGet(out var file, out var problem))
            await FailAsync(context, problem);
        else
            await Answers.PageAsync(context, new CasePage(Answers.PageOf(context, language)).Make(file));
    }

    private async Task ReportAsync(HttpContext context)
    {
        if (!Read<KeptReport>(store => FileOf(store, context).TryGet(out var file, out var problem) ? KeptReport.Find(store, file, Value(context, "folder"), Value(context, "name")) : problem)
            .TryGet(out var report, out var problem))
        {
            await FailAsync(context, problem);
            return;
        }

        if (report.Read(desk.Settings.Limits.ReportBytes) is not { } content)
        {
            await Answers.ProblemAsync(context, language, ServeProblem.Of(StatusCodes.Status409Conflict, "case.report-changed", ("name", report.Name)));
            return;
        }

        context.Response.Headers.ContentSecurityPolicy = ResponseHeaders.KeptReportPolicy;
        var type = ReportTypes.Of(report.Name);
        if (!type.StartsWith("text/html", StringComparison.Ordinal))
            context.Response.Headers.ContentDisposition = $"attachment; filename=\"{report.Name}\"";
        await Answers.BytesAsync(context, content, type);
    }

    private static LibraryAnswer<CaseFile> FileOf(CaseStore store, HttpContext context) =>
        CaseId.Parse(Value(context, "case")) is { } id ? store.Show(id) : LibraryProblem.Usage("case.bad-id", ("id", Value(context, "case")));

    private static string Value(HttpContext context, string name) => context.Request.RouteValues[name] as string ?? string.Empty;

    private LibraryAnswer<T> Read<T>(Func<CaseStore, LibraryAnswer<T>> read)
        where T : class
    {
        if (desk.Settings.Library is not { } path)
            return LibraryProblem.Usage("case.library-nowhere");
        if (!CaseStore.Open(path, desk.Settings.Cases with { ReadOnly = true }, create: false).TryGet(out var store, out var problem))
            return problem;
        using (store)
            return read(store);
    }

    private Task FailAsync(HttpContext context, LibraryProblem problem) => Answers.ProblemAsync(
        context, language, new ServeProblem(problem.Kind == ProblemKind.Usage ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable, problem.Text));
}
