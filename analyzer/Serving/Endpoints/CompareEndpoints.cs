using ArcBundle.Analyzer.Serving.Pages;
using ArcBundle.Format.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ArcBundle.Analyzer.Serving.Endpoints;

/// <summary>Two reports side by side.</summary>
/// <param name="desk">What the server works with.</param>
/// <param name="language">The language of the addresses.</param>
internal sealed class CompareEndpoints(ServeDesk desk, Language language)
{
    /// <summary>Adds the addresses.</summary>
    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/compare", (RequestDelegate)ShowAsync);

    private Task ShowAsync(HttpContext context)
    {
        var query = context.Request.Query;
        var choices = desk.Runs.All.Where(static run => run.Progress.Summary is not null).ToList();
        var page = new ComparePage(Answers.PageOf(context, language), choices);
        return Answers.PageAsync(context, page.Make(desk.Runs.Find(query["left"]), desk.Runs.Find(query["right"])));
    }
}
