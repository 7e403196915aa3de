using ArcBundle.Analyzer.Reporting;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reporting.Json;

public class ReportSchemaTests
{
    [Fact]
    public void Schema_ForTheTypesOfTheReport_IsTheOneInTheDocs() =>
        Golden.MatchFile(ReportSchemaText.Create(), Path.Combine(Repository.Root, "docs", "report.schema.json"));

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Japanese)]
    public void Check_ForASampleReport_FindsNothing(Language language) =>
        Assert.Empty(ReportSchema.ProblemsOf(Rendered.Bytes(ReportFormat.Json, SampleResult.Create(), language)));

    [Theory]
    [InlineData("\"verdict\": \"confirmed\"", "\"verdict\": \"certain\"")]
    [InlineData("\"atUtc\": \"2026-11-19T17:52:10Z\"", "\"atUtc\": \"2026-11-19 17:52:10\"")]
    [InlineData("\"winsock\": 10060", "\"winsock\": \"10060\"")]
    [InlineData("\"line\": 118,", "")]
    [InlineData("\"line\": 118,", "\"line\": 118, \"record\": 118,")]
    [InlineData("\"job\": \"12\",", "")]
    [InlineData("\"score\": 0.97", "\"score\": 97")]
    [InlineData("\"outcome\": \"denied\"", "\"outcome\": null")]
    [InlineData("\"schema\": \"arcbundle.report/1\"", "\"schema\": \"arcbundle.report/2\"")]
    [InlineData("\"clocks\": [", "\"surprise\": 1, \"clocks\": [")]
    public void Check_ForAReportThatBreaksTheContract_Tells(string written, string broken)
    {
        var report = Rendered.Text(ReportFormat.Json, SampleResult.Create());
        Assert.Contains(written, report, StringComparison.Ordinal);

        Assert.NotEmpty(ReportSchema.ProblemsOf(System.Text.Encoding.UTF8.GetBytes(report.Replace(written, broken, StringComparison.Ordinal))));
    }
}
