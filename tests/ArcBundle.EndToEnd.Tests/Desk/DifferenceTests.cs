using ArcBundle.Analyzer.Comparison;

namespace ArcBundle.EndToEnd.Tests.Desk;

/// <summary><c>diff</c> of the published program.</summary>
public sealed class DifferenceTests(DemoCase demo)
{
    private static readonly string[] Columns = ["oldHost", "newHost", "area", "key", "field", "change", "old", "new"];

    [Fact]
    public async Task Diff_OfServerAndAgent_HasTheSameRowsInEveryFormatAndLanguage()
    {
        var (server, agent) = await demo.BundlesAsync();

        var csv = Rows.OfCsv(await DemoCase.TextAsync("diff", server, agent, "--format", "csv", "--lang", "ja"));
        var json = Rows.OfJson(await DemoCase.TextAsync("diff", server, agent, "--format", "json", "--lang", "en"));

        Assert.Equal(Columns, csv[0].Keys);
        Assert.Equal(json.Select(static row => string.Join('|', row.Values)), csv.Select(static row => string.Join('|', row.Values)));
        Assert.All(csv, static row => Assert.Contains(row["area"], ComparedAreas.All, StringComparer.Ordinal));
        Assert.Contains(csv, static row => (row["area"], row["key"], row["change"], row["new"]) is ("verdicts", "stale-process", "changed", "likely"));
        Assert.Contains(csv, static row => (row["area"], row["field"], row["old"], row["new"]) is ("host", "role", "server", "agent"));
    }

    [Theory]
    [InlineData("en", "BKSV01 -> FILESV02", "not in the evidence of the new")]
    [InlineData("ja", "BKSV01 -> FILESV02", "比較先")]
    public async Task Diff_AsText_TellsTheSidesAndWhatIsNotSeen(string language, string heading, string words)
    {
        var (server, agent) = await demo.BundlesAsync();

        var text = await DemoCase.TextAsync("diff", server, agent, "--lang", language);

        Assert.Contains(heading, text, StringComparison.Ordinal);
        Assert.Contains(words, text.ReplaceLineEndings(string.Empty).Replace("    ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public async Task Diff_WhenOneSideCannotBeRead_ComparesNothing()
    {
        var (server, _) = await demo.BundlesAsync();

        var result = await DemoCase.RunAsync("diff", server, server + ".absent", "--lang", "en");

        Assert.Equal((3, 0), (result.ExitCode, result.Output.Length));
        Assert.Contains(".absent", result.Said, StringComparison.Ordinal);
    }
}
