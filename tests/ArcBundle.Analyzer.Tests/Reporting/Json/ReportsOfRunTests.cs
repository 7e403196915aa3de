using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Tests.Intake;
using Xunit.Sdk;

namespace ArcBundle.Analyzer.Tests.Reporting.Json;

public sealed class ReportsOfRunTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public void Check_ForReportsAnywhere_FindsEach()
    {
        var report = Rendered.Bytes(ReportFormat.Json, SampleResult.Create());
        var alone = _folder.Write("a.json", report);
        _folder.Write("out/report.json", report);
        var kept = _folder.Write("kept/report.json", report);

        Assert.Equal(1, ReportsOfRun.Check(["analyze", "x"], report));
        Assert.Equal(1, ReportsOfRun.Check(["analyze", "x", "-o", alone], []));
        Assert.Equal(1, ReportsOfRun.Check(["analyze", "x", "--output", _folder.Under("out")], []));
        Assert.Equal(1, ReportsOfRun.Check(["case", "analyze", "x"], System.Text.Encoding.UTF8.GetBytes($"Report: {kept}\n")));
        Assert.Equal(0, ReportsOfRun.Check(["show", "x"], "{\"line\":\"1\"}\n"u8));
    }

    [Fact]
    public void Check_ForAReportThatBreaksTheContract_Fails()
    {
        var broken = Rendered.Text(ReportFormat.Json, SampleResult.Create()).Replace("\"winsock\": 10060", "\"winsock\": \"10060\"", StringComparison.Ordinal);

        Assert.ThrowsAny<XunitException>(() => ReportsOfRun.Check(["analyze"], System.Text.Encoding.UTF8.GetBytes(broken)));
    }

    public void Dispose() => _folder.Dispose();
}
