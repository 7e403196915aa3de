using ArcBundle.Format.Languages;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace ArcBundle.Analyzer.Serving.Endpoints;

/// <summary>The language that a browser asks for.</summary>
internal static class BrowserLanguage
{
    private const int MostLanguages = 20;

    /// <summary>Japanese or English, whichever the browser likes better (RFC 9110, 12.5.4); <paramref name="otherwise"/> when it names neither.</summary>
    public static Language Of(HttpRequest request, Language otherwise)
    {
        if (!StringWithQualityHeaderValue.TryParseList([.. request.Headers.AcceptLanguage.OfType<string>()], out var values))
            return otherwise;
        return values.Take(MostLanguages).OrderByDescending(static value => value.Quality ?? 1).Where(static value => value.Quality is not 0)
            .Select(static value => Parse(value.Value.ToString())).FirstOrDefault(static language => language is not null) ?? otherwise;
    }

    private static Language? Parse(string tag) => LanguageNames.Parse(tag.Split('-')[0].ToLowerInvariant());
}
