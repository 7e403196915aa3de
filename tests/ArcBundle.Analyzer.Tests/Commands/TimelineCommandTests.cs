using System.Text.Json;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Analyzer.Tests.Scenarios;

namespace ArcBundle.Analyzer.Tests.Commands;

public sealed class TimelineCommandTests : IDisposable
{
    private readonly Scenario _scenario = Scenario.Open("registry-unload/has-it");

    [Fact]
    public void Timeline_InEveryFormat_TellsTheSameEntriesInTheOrderOfTime()
    {
        var report = CommandLine.Run("analyze", _scenario.Folder, "--format", "json");
        using var document = Reporting.Json.ReportSchema.Parse(report.Output);
        var wanted = document.RootElement.GetProperty("timeline").EnumerateArray().Select(static e => $"{e.GetProperty("atUtc")} {e.GetProperty("host")} {e.GetProperty("text")}").ToList();

        var rows = Rows();
        var csv = CommandLine.Run("timeline", _scenario.Folder, "--format", "csv");
        var text = CommandLine.Run("timeline", _scenario.Folder);

        Assert.True(wanted.Count > 5);
        Assert.Equal(wanted, rows.Select(static row => $"{row.GetProperty("atUtc")} {row.GetProperty("host")} {row.GetProperty("text")}"), StringComparer.Ordinal);
        Assert.Equal(wanted.Order(StringComparer.Ordinal).Select(static entry => entry[..20]), wanted.Select(static entry => entry[..20]), StringComparer.Ordinal);
        Assert.Equal(wanted.Count + 1, csv.Output.TrimEnd().Split("\r\n").Length);
        Assert.StartsWith("\"atUtc\",\"host\",\"name\",\"source\",\"kind\",\"text\",\"entry\",\"line\",\"record\",\"path\",\"quote\"", csv.Output, StringComparison.Ordinal);
        Assert.Equal(wanted.Count, text.Output.Split('\n').Count(static line => line.StartsWith("2026-", StringComparison.Ordinal)));
        Assert.All([csv, text], static run => Assert.Equal((0, string.Empty), (run.ExitCode, run.Error)));
    }

    [Fact]
    public void Timeline_WhenFiltered_TellsExactlyWhatFits()
    {
        var all = Rows();
        var middle = all[all.Count / 2].GetProperty("atUtc").GetString()!;

        Assert.Equal(all.Count(row => Text(row, "kind") == "error"), Rows("--kind", "error").Count);
        Assert.Equal(all.Count(row => Text(row, "source") == "events.system" || Text(row, "kind") is null), Rows("--source", "events.system").Count);
        Assert.Equal(all.Count(row => Text(row, "name") == "FILESV02"), Rows("--host", "filesv02").Count);
        Assert.Equal(all.Count(row => Text(row, "host") == "H1"), Rows("--host", "H1").Count);
        Assert.Equal(all.Count, Rows("--host", "H1", "--host", "FILESV02").Count);
        Assert.Equal(all.Count(row => string.CompareOrdinal(Text(row, "atUtc"), middle) >= 0), Rows("--from", middle).Count);
        Assert.Equal(all.Count(row => string.CompareOrdinal(Text(row, "atUtc"), middle) <= 0), Rows("--to", middle).Count);
        Assert.Equal(Rows("--to", "2026-11-18T17:00:00Z").Count, Rows("--to", "2026-11-19 02:00", "--time-zone", "Asia/Tokyo").Count);
        Assert.Equal(all.Count(row => (Text(row, "text") + Text(row, "quote")).Contains("1530", StringComparison.Ordinal)), Rows("--text", "1530").Count);
        Assert.NotEmpty(Rows("--text", "1530"));
    }

    [Fact]
    public void Timeline_WhenNothingFits_SaysSo() =>
        Assert.Equal("Nothing happened that fits.", CommandLine.Run("timeline", _scenario.Folder, "--from", "2030-01-01 00:00").Output.Trim());

    [Theory]
    [InlineData("no moment", "--from", "yesterday")]
    [InlineData("later than", "--from", "2026-11-20 00:00", "--to", "2026-11-19 00:00")]
    [InlineData("BKSV01, FILESV02", "--host", "OTHER")]
    [InlineData("'jobs'", "--kind", "jobs")]
    [InlineData("'events.sistem'", "--source", "events.sistem")]
    public void Timeline_WhenAnOptionIsWrong_ExitsTwoWithOneLine(string said, params string[] options)
    {
        var run = CommandLine.Run(["timeline", _scenario.Folder, .. options]);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(said, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Kinds_AreThoseThatReportsHaveTextsFor() => Assert.Equal(
        TextKeys.Of(typeof(ArcBundle.Analyzer.Reporting.ReportTexts)).Where(static key => key.StartsWith("report.kind.", StringComparison.Ordinal)).Select(static key => key["report.kind.".Length..]).Order(StringComparer.Ordinal),
        ReportTerms.Kinds.Order(StringComparer.Ordinal));

    public void Dispose() => _scenario.Dispose();

    private List<JsonElement> Rows(params string[] options)
    {
        var run = CommandLine.Run(["timeline", _scenario.Folder, "--format", "json", .. options]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        return [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => JsonDocument.Parse(line).RootElement)];
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();
}
