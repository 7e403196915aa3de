using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Reporting.Notes;
using ArcBundle.Analyzer.Tests.Scenarios;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reporting.Notes;

public sealed partial class NoteTests
{
    private static readonly string[] ToldToEngineers =
        ["お客様にご説明", "Tell the customer", "対応表", "our table", "report.json", "--date-order", "--time-zone", "「設定」の表", "'Settings'", "スコア", "score", "(H1)", "(H2)", "input", "所見"];

    public static TheoryData<string> Names { get; } = [.. Scenario.All];

    [Theory]
    [InlineData("registry-unload/has-it", "confirmed")]
    [InlineData("agent-slow/has-it", "likely")]
    [InlineData("incidents/window-default", "unnamed")]
    [InlineData("conditions/writers-alone", "condition")]
    [InlineData("conditions/nothing", "nothing")]
    public void Write_ForAScenario_MatchesExpectedNotes(string name, string golden)
    {
        using var scenario = Scenario.Open(name);
        var result = scenario.Analyze();

        foreach (var language in new[] { Language.English, Language.Japanese })
        {
            Golden.Match(Text(ReportFormat.Markdown, result, language), $"note.{golden}.{language.ToName()}.expected.md");
            Golden.Match(Text(ReportFormat.Reply, result, language), $"reply.{golden}.{language.ToName()}.expected.txt");
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Reply_ForEveryScenario_CanBeSent(string name)
    {
        using var scenario = Scenario.Open(name);
        var result = scenario.Analyze();

        foreach (var language in new[] { Language.English, Language.Japanese })
        {
            var reply = Text(ReportFormat.Reply, result, language);
            Assert.All(ToldToEngineers, jargon => Assert.DoesNotContain(jargon, reply, StringComparison.Ordinal));
            Assert.DoesNotMatch(Hole(), reply);
            Assert.DoesNotMatch(Moment(), reply);
            var settled = NoteTexts.Catalog.Render(language, "reply.confirmed").Split('\n')[0];
            Assert.Equal(result.Incidents.Any(static d => d.Causes[0].Verdict == Verdict.Confirmed), reply.Contains(settled, StringComparison.Ordinal));
            Assert.True(Text(ReportFormat.Markdown, result, language).Count(static c => c == '\n') <= 60);
        }
    }

    [Fact]
    public void Texts_ThatAreSaidOtherwiseToACustomer_StandForTextsThatExist() => Assert.All(
        TextKeys.Of(typeof(NoteTexts)).Where(static key => key.StartsWith(NoteTexts.ForCustomer, StringComparison.Ordinal)),
        static key => Assert.Equal(
            Hole().Matches(CauseTexts.Catalog.Render(Language.English, key[NoteTexts.ForCustomer.Length..])).Select(static m => m.Value).Order(StringComparer.Ordinal).Where(hole => TextKeys.Texts(typeof(NoteTexts), CultureInfo.InvariantCulture)[key].Contains(hole, StringComparison.Ordinal)),
            Hole().Matches(TextKeys.Texts(typeof(NoteTexts), CultureInfo.InvariantCulture)[key]).Select(static m => m.Value).Order(StringComparer.Ordinal)));

    private static string Text(ReportFormat format, AnalysisResult result, Language language)
    {
        using var stream = new MemoryStream();
        AnalyzerReports.Writers.For(format).Write(result, language, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    [GeneratedRegex(@"\{[A-Za-z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT", RegexOptions.None, 1000)]
    private static partial Regex Moment();
}
