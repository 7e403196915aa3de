using ArcBundle.Analyzer.Serving.Pages;
using ArcBundle.Format.Languages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ArcBundle.Analyzer.Serving.Endpoints;

/// <summary>All addresses inside of the session's folder: what the pages load, and the pages once in each language.</summary>
/// <param name="desk">What the server works with.</param>
internal sealed class ServeRoutes(ServeDesk desk)
{
    /// <summary>Adds the addresses.</summary>
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (RequestDelegate)LeadAsync);
        routes.MapGet("/serve.css", context => Answers.BytesAsync(context, Assets.Style, "text/css; charset=utf-8"));
        routes.MapGet("/serve.js", context => Answers.BytesAsync(context, Assets.Script, "text/javascript; charset=utf-8"));
        routes.MapGet("/icon.svg", context => Answers.BytesAsync(context, Assets.Icon, "image/svg+xml"));
        foreach (var language in Enum.GetValues<Language>())
        {
            var group = routes.MapGroup("/" + language.ToName());
            new StartEndpoints(desk, language).Map(group);
            new RunEndpoints(desk, language).Map(group);
            new AttachEndpoints(desk, language).Map(group);
            new CompareEndpoints(desk, language).Map(group);
            new CaseEndpoints(desk, language).Map(group);
        }
    }

    /// <summary>Answers an address that there is not.</summary>
    public Task NoneAsync(HttpContext context)
    {
        var language = LanguageOf(context.Request);
        return Answers.TextAsync(context, new PageWords(language)["access.none"], StatusCodes.Status404NotFound);
    }

    private Language LanguageOf(HttpRequest request) => BrowserLanguage.Of(request, desk.Settings.Language);

    private Task LeadAsync(HttpContext context)
    {
        Answers.SeeOther(context, $"{context.Request.PathBase}/{LanguageOf(context.Request).ToName()}/");
        return Task.CompletedTask;
    }
}
