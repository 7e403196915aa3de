using ArcBundle.Browser.Tests.Driver;
using ArcBundle.Browser.Tests.Reports;

namespace ArcBundle.Browser.Tests;

/// <summary>The HTML report as a browser shows it.</summary>
/// <param name="browser">The browser.</param>
/// <param name="reports">The reports.</param>
public class ReportPageTests(Driver.Browser browser, ReportFiles reports)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Every report on the narrowest and the widest screen in both languages.</summary>
    public static IEnumerable<TheoryDataRow<string, string, int>> ReportsAndScreens =>
        from report in new[] { "demo", "sample", "quiet" }
        from language in new[] { "en", "ja" }
        from width in new[] { 360, 1920 }
        select new TheoryDataRow<string, string, int>(report, language, width);

    [Theory]
    [MemberData(nameof(ReportsAndScreens))]
    public async Task Open_AtAnyWidthInEitherLanguage_FitsAndShowsThatLanguageAlone(string report, string language, int width)
    {
        var seen = await browser.AskAsync(new { command = "look", file = reports.Of(report), language, width, unfold = true }, Token);

        Answers.AssertQuiet(seen);
        Assert.Equal(Answers.Number(seen, "width"), Answers.Number(seen, "scrollWidth"));
        Assert.Equal(language is "en", Answers.Number(seen, "english") > 0);
        Assert.Equal(language is "ja", Answers.Number(seen, "japanese") > 0);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Open_WhenALanguageIsAskedFor_ShowsItFirst(string language)
    {
        var seen = await browser.AskAsync(new { command = "look", file = reports.Of("demo", language) }, Token);

        Assert.Equal(language, seen.GetProperty("documentLanguage").GetString());
        Assert.Equal(language is "en", Answers.Number(seen, "english") > 0);
        Assert.Equal(language is "ja", Answers.Number(seen, "japanese") > 0);
        var title = seen.GetProperty("title").GetString()!;
        Assert.StartsWith("FILESV02", title, StringComparison.Ordinal);
        Assert.Contains("A logoff unloaded the registry", title, StringComparison.Ordinal);
        Assert.Contains("残存", title, StringComparison.Ordinal);
        Assert.Equal(language is "en", title.IndexOf("A logoff", StringComparison.Ordinal) < title.IndexOf("残存", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Switch_ByKeyboard_ShowsTheOtherLanguageWithoutLoadingAgain(string language)
    {
        var seen = await browser.AskAsync(new { command = "switch", file = reports.Of("demo", language) }, Token);

        Answers.AssertQuiet(seen);
        var (before, after) = (seen.GetProperty("before").GetProperty("text").GetString()!, seen.GetProperty("after").GetProperty("text").GetString()!);
        var (english, japanese) = language is "en" ? (before, after) : (after, before);
        Assert.Contains("A logoff unloaded the registry", english, StringComparison.Ordinal);
        Assert.Contains("残存", japanese, StringComparison.Ordinal);
        Assert.Equal(1, Answers.Number(seen, "loads"));
    }

    [Theory]
    [InlineData("demo", "en", "light")]
    [InlineData("demo", "ja", "light")]
    [InlineData("demo", "en", "dark")]
    [InlineData("demo", "ja", "dark")]
    [InlineData("sample", "en", "light")]
    [InlineData("sample", "ja", "dark")]
    [InlineData("quiet", "en", "light")]
    public async Task Axe_WithEverythingUnfolded_FindsNoViolation(string report, string language, string scheme)
    {
        var found = await browser.AskAsync(new { command = "axe", file = reports.Of(report), language, scheme }, Token);

        Assert.Empty(Answers.Texts(found, "violations"));
    }

    [Theory]
    [InlineData("demo")]
    [InlineData("sample")]
    public async Task Walk_ByKeyboardAlone_ReachesEveryFindingAndItsEvidence(string report)
    {
        var walked = await browser.AskAsync(new { command = "keyboard", file = reports.Of(report) }, Token);

        Answers.AssertQuiet(walked);
        Assert.InRange(Answers.Number(walked, "findings"), 3, 1000);
        Assert.Equal(0, Answers.Number(walked, "hiddenFindings"));
        Assert.InRange(Answers.Number(walked, "evidence"), 3, 1000);
        Assert.Equal(0, Answers.Number(walked, "hiddenEvidence"));
        Assert.Equal(0, Answers.Number(walked, "folded"));
        Assert.InRange(Answers.Number(walked, "things"), 3, 1000);
        Assert.Equal(Answers.Number(walked, "things"), Answers.Number(walked, "tips"));
    }

    [Fact]
    public async Task Follow_OfAnErrorInThePicture_ShowsItsLineAndUnfoldsItsRowInTheTable()
    {
        var followed = await browser.AskAsync(new { command = "follow", file = reports.Of("demo"), link = "a.thing:has(.cross)" }, Token);

        Answers.AssertQuiet(followed);
        Assert.Contains("E3392", followed.GetProperty("tip").GetString(), StringComparison.Ordinal);
        Assert.False(followed.GetProperty("before").GetBoolean());
        Assert.True(followed.GetProperty("after").GetBoolean());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public async Task Print_WhenThereIsOneIncident_TakesTwoPages(string language)
    {
        var printed = await browser.AskAsync(new { command = "print", file = reports.Of("demo"), language }, Token);

        Answers.AssertQuiet(printed);
        Assert.Equal(2, Answers.Number(printed, "pages"));
    }

    [Theory]
    [InlineData("en", 360)]
    [InlineData("ja", 1280)]
    public async Task Open_WhenEveryTextIsAnAttack_NothingActsAndNothingIsLost(string language, int width)
    {
        var seen = await browser.AskAsync(new { command = "attack", file = reports.Of("hostile"), language, width }, Token);

        Answers.AssertQuiet(seen);
        Assert.Equal(0, Answers.Number(seen, "scripts"));
        Assert.Equal(0, Answers.Number(seen, "handlers"));
        Assert.Equal(0, Answers.Number(seen, "links"));
        Assert.Equal(Answers.Number(seen, "width"), Answers.Number(seen, "scrollWidth"));
        var text = seen.GetProperty("text").GetString()!;
        Assert.Contains(HostileText.Begin + "<script>document.title='hit'</script>", text, StringComparison.Ordinal);
        Assert.Contains("<U+202E>gnp.exe", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', text);
        Assert.Contains("…", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WhenThereAre200Incidents_PaintsWithinASecond()
    {
        var painted = await browser.AskAsync(new { command = "paint", file = reports.Of("many") }, Token);

        Answers.AssertQuiet(painted);
        Assert.InRange(painted.GetProperty("firstPaint").GetDouble(), 0, 1000);
        Assert.InRange(new FileInfo(reports.Of("many")).Length, 0, 16_000_000);
    }

    [Fact]
    public void Write_ForAUsualCase_StaysBelowAMegabyte() => Assert.InRange(new FileInfo(reports.Of("demo")).Length, 10_000, 1_000_000);
}
