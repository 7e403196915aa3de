using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Serving.Pages;
using ArcBundle.Analyzer.Serving.Runs;
using ArcBundle.Format.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;

namespace ArcBundle.Analyzer.Serving.Endpoints;

/// <summary>Attaching an upload to a case: the only thing that writes to the library, and only when the server was started for it.</summary>
/// <param name="desk">What the server works with.</param>
/// <param name="language">The language of the addresses.</param>
internal sealed class AttachEndpoints(ServeDesk desk, Language language)
{
    private const int MostFields = 4;

    /// <summary>Adds the address.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapPost("/analyses/{id}/attach", (RequestDelegate)AnswerAsync);

    private async Task AnswerAsync(HttpContext context)
    {
        if (!desk.Settings.AllowAttach)
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "attach.not-allowed");
        else if (desk.Runs.Find(context.Request.RouteValues["id"] as string) is not { } run)
            await RefuseAsync(context, StatusCodes.Status404NotFound, "run.none");
        else if (await ReadFormAsync(context) is not { } form)
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "attach.form");
        else if (CaseId.Parse(form["case"].ToString().Trim()) is not { } id)
            await Answers.ProblemAsync(context, language, new ServeProblem(StatusCodes.Status400BadRequest, new Message("case.bad-id", ("id", form["case"].ToString()))));
        else if (!run.Progress.State.IsEnd() || !run.TryUse())
            await RefuseAsync(context, StatusCodes.Status409Conflict, "attach.busy");
        else
            await AttachAsync(context, run, id);
    }

    private async Task AttachAsync(HttpContext context, AnalysisRun run, CaseId id)
    {
        LibraryAnswer<AttachReport> answer;
        try
        {
            // Copying to the library is synchronous and may take a while.
            answer = await Task.Run(() => Attach(RunInputs.ToAttach(run.Upload), id));
        }
        finally
        {
            run.EndUse();
        }

        if (answer.TryGet(out var report, out var problem))
            await Answers.PageAsync(context, new CasePage(Answers.PageOf(context, language)).Make(id, report));
        else
            await Answers.ProblemAsync(context, language, new ServeProblem(problem.Kind == ProblemKind.Usage ? StatusCodes.Status404NotFound : StatusCodes.Status503ServiceUnavailable, problem.Text));
    }

    private LibraryAnswer<AttachReport> Attach(IReadOnlyList<string> paths, CaseId id)
    {
        if (desk.Settings.Library is not { } path)
            return LibraryProblem.Usage("case.library-nowhere");
        if (!CaseStore.Open(path, desk.Settings.Cases, create: false).TryGet(out var store, out var problem))
            return problem;
        using (store)
            return store.Attach(id, paths);
    }

    private async Task<IFormCollection?> ReadFormAsync(HttpContext context)
    {
        var bytes = desk.Settings.Limits.FormBytes;
        var options = new FormOptions { ValueCountLimit = MostFields, KeyLengthLimit = bytes, ValueLengthLimit = bytes, BufferBodyLengthLimit = bytes, MultipartBodyLengthLimit = bytes };
        try
        {
            return await new FormFeature(context.Request, options).ReadFormAsync(context.RequestAborted);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private Task RefuseAsync(HttpContext context, int status, string key) => Answers.ProblemAsync(context, language, ServeProblem.Of(status, key));
}
