using System.Net;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Reporting.Html;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reporting.Html;

public class HtmlReportTests
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Japanese, "ja")]
    public void Write_Always_IsOneWellFormedPageThatNeedsNothingElse(Language language, string name)
    {
        var html = Rendered.Text(ReportFormat.Html, SampleResult.Create(), language);

        var tags = HtmlTokens.TagsOf(html);

        Assert.Contains($"<html lang=\"{name}\">", tags, StringComparer.Ordinal);
        Assert.Contains(tags, static tag => tag.Contains("default-src 'none'", StringComparison.Ordinal) && WebUtility.HtmlDecode(tag).Contains(ReportStyle.Hash, StringComparison.Ordinal));
        Assert.DoesNotContain(tags, static tag => tag.StartsWith("<script", StringComparison.Ordinal) || tag.Contains(" style=", StringComparison.Ordinal));
        Assert.DoesNotContain(tags, static tag => tag.Contains("src=", StringComparison.Ordinal) || tag.Contains("http:", StringComparison.Ordinal));
        Assert.Single(tags, "<main>");
        Assert.Single(tags, "<h1>");
        Assert.Equal(tags.Count(static tag => tag.StartsWith("<table", StringComparison.Ordinal)), tags.Count(static tag => tag is "<caption>"));
        Assert.All(tags.Where(static tag => tag.StartsWith("<th ", StringComparison.Ordinal)), static tag => Assert.Contains("scope=", tag, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_Always_LinksOnlyToIdsOfThePage()
    {
        var tags = HtmlTokens.TagsOf(Rendered.Text(ReportFormat.Html, SampleResult.Create()));
        var ids = tags.Select(static tag => Attribute(tag, "id")).OfType<string>().ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(tags.Select(static tag => Attribute(tag, "href")).OfType<string>(), link => Assert.Contains(link.TrimStart('#'), ids, StringComparer.Ordinal));
    }

    [Fact]
    public void Write_WhenNothingIsFound_SaysSoAndStillListsInputs()
    {
        var html = Rendered.Text(ReportFormat.Html, SampleResult.CreateQuiet());

        Assert.Contains("No lost connection was found", html, StringComparison.Ordinal);
        Assert.Contains("FILESV02 (H2)", html, StringComparison.Ordinal);
        _ = HtmlTokens.TagsOf(html);
    }

    [Fact]
    public void Write_WhenThereAre200Incidents_FoldsThemAndStaysBounded()
    {
        var html = Rendered.Text(ReportFormat.Html, SampleResult.CreateLarge(200));

        var tags = HtmlTokens.TagsOf(html);

        Assert.Equal(200, tags.Count(static tag => tag.StartsWith("<details class=\"incident", StringComparison.Ordinal)));
        Assert.Single(tags, static tag => tag.StartsWith("<details class=\"incident", StringComparison.Ordinal) && tag.EndsWith(" open>", StringComparison.Ordinal));
        Assert.Equal(HtmlTimeline.MostEntries, html[html.IndexOf("<section id=\"timeline\"", StringComparison.Ordinal)..].Split("<span class=\"kind\">").Length - 1);
        Assert.InRange(html.Length, 1, 12_000_000);
    }

    private static string? Attribute(string tag, string name)
    {
        var start = tag.IndexOf($" {name}=\"", StringComparison.Ordinal);
        if (start < 0)
            return null;
        start += name.Length + 3;
        return tag[start..tag.IndexOf('"', start)];
    }
}
