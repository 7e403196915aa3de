using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Tests.Scenarios;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reporting;

/// <summary>Wherever a report shows a number of the article's table, it gives Microsoft's meaning and says that the table differs.</summary>
public sealed class WinsockMeaningTests
{
    public static TheoryData<int, string, string> Meanings => new()
    {
        { 10053, "connection aborted by software on this host", "確立された接続がホスト側のソフトウェアによって中止されました" },
        { 10054, "connection reset by the peer", "既存の接続が接続先によって強制的に切断されました" },
        { 10060, "connection timed out: the peer did not respond", "接続先が一定時間内に応答しませんでした (タイムアウト)" },
    };

    [Theory]
    [MemberData(nameof(Meanings))]
    public void Report_WhenNumberIsInTheArticlesTable_SaysThatTheTableDiffers(int number, string english, string japanese)
    {
        var result = WithNumber(number);
        foreach (var format in new[] { ReportFormat.Text, ReportFormat.Html })
        {
            Assert.Contains(Plain($"{english} (Microsoft's meaning; the vendor article prints the texts of 10060 and 10054 the other way round)"), Plain(Rendered.Text(format, result)), StringComparison.Ordinal);
            Assert.Contains(Plain(japanese + " (Microsoft の定義による意味です。技術情報の表では 10060 と 10054 の説明が入れ替わっています)"), Plain(Rendered.Text(format, result, Language.Japanese)), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(10061)]
    [InlineData(10051)]
    public void Report_WhenNumberIsNotInTheArticlesTable_DoesNotSpeakOfIt(int number)
    {
        foreach (var format in new[] { ReportFormat.Text, ReportFormat.Html })
            Assert.DoesNotContain(Plain("prints the texts of 10060 and 10054 the other way round)"), Plain(Rendered.Text(format, WithNumber(number))), StringComparison.Ordinal);
    }

    /// <summary>The JSON report has the number alone; its warnings tell the meaning.</summary>
    [Fact]
    public void Analyze_WhenIncidentHasANumberOfTheTable_WarnsOfTheSwappedTexts()
    {
        using var scenario = Scenario.Open("agent-stopped/looks-like-it");
        Assert.Contains(scenario.Analyze().Warnings, static warning => warning.Key is "warning.winsock-swapped");
    }

    private static AnalysisResult WithNumber(int number)
    {
        var sample = SampleResult.Create();
        var first = sample.Incidents[0];
        return sample with { Incidents = [first with { Incident = first.Incident with { Winsock = number } }], Warnings = [] };
    }

    /// <summary>A text without markup, entities, line ends and blanks.</summary>
    private static string Plain(string text) => string.Concat(System.Net.WebUtility.HtmlDecode(text).Where(static c => !char.IsWhiteSpace(c)));
}
