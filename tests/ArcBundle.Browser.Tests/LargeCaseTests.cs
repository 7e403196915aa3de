using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Browser.Tests.Driver;
using ArcBundle.Browser.Tests.Reports;
using ArcBundle.Format.Languages;

namespace ArcBundle.Browser.Tests;

/// <summary>The report of a case as large as they come: 200 incidents over two hosts with 400,000 events.</summary>
/// <param name="browser">The browser.</param>
/// <param name="reports">Gives the folder.</param>
[Collection(nameof(LargeCaseTests))]
[CollectionDefinition(nameof(LargeCaseTests), DisableParallelization = true)]
public class LargeCaseTests(Driver.Browser browser, ReportFiles reports)
{
    /// <summary>What building the report may take, from opening the files to its last byte; of processor time, as other tests run beside this one.</summary>
    private static readonly TimeSpan MostBuilding = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task Analyze_Of200IncidentsAnd400000Events_IsBuiltAndPaintedInTime()
    {
        var token = TestContext.Current.CancellationToken;
        var folder = Path.Combine(reports.Folder, "large");
        LargeCase.Write(folder);
        var file = Path.Combine(reports.Folder, "large.html");

        var before = Environment.CpuUsage.TotalTime;
        using (var opening = Inputs.Opener.Open(folder, []))
        {
            var result = Analyzer.Analysis.Analyzer.Analyze(opening.Inputs, new(), token);
            Assert.Equal(LargeCase.Nights, result.Incidents.Count);
            using var stream = File.Create(file);
            AnalyzerReports.Writers.For(ReportFormat.Html).Write(result, Language.Japanese, stream);
        }

        var built = Environment.CpuUsage.TotalTime - before;
        var painted = await browser.AskAsync(new { command = "paint", file }, token);
        TestContext.Current.SendDiagnosticMessage($"built after {built.TotalMilliseconds} ms, {new FileInfo(file).Length} bytes: {painted.GetRawText()}");

        Answers.AssertQuiet(painted);
        Assert.InRange(built, TimeSpan.Zero, MostBuilding);
        Assert.InRange(painted.GetProperty("firstPaint").GetDouble(), 0, 1000);
    }
}
