using ArcBundle.Analyzer.Serving.Endpoints;
using ArcBundle.Format.Languages;
using Microsoft.AspNetCore.Http;

namespace ArcBundle.Analyzer.Tests.Serving.Endpoints;

public sealed class BrowserLanguageTests
{
    [Theory]
    [InlineData("ja", Language.Japanese)]
    [InlineData("ja-JP,en;q=0.7", Language.Japanese)]
    [InlineData("en-GB,ja;q=0.9", Language.English)]
    [InlineData("en;q=0.5, ja;q=0.8", Language.Japanese)]
    [InlineData("de, ja;q=0.1", Language.Japanese)]
    [InlineData("ja;q=0, en", Language.English)]
    [InlineData("de", Language.English)]
    [InlineData("ja;;;q=x", Language.English)]
    [InlineData("", Language.English)]
    public void Of_WhenBrowserAsks_TakesWhatItLikesBest(string header, Language expected)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.AcceptLanguage = header;
        Assert.Equal(expected, BrowserLanguage.Of(request, Language.English));
    }
}
