namespace ArcBundle.EndToEnd.Tests.Desk;

/// <summary><c>timeline</c> of the published program.</summary>
public sealed class TimelineTests(DemoCase demo)
{
    private static readonly string[] Columns = ["atUtc", "host", "name", "source", "kind", "text", "entry", "line", "record", "path", "quote"];

    [Theory]
    [InlineData("en", "First line of job 22")]
    [InlineData("ja", "ジョブ 22 の最初の行")]
    public async Task Timeline_AsCsvAndJson_HasTheSameRowsInTheOrderOfTime(string language, string said)
    {
        var (server, agent) = await demo.BundlesAsync();

        var csv = Rows.OfCsv(await DemoCase.TextAsync("timeline", server, agent, "--format", "csv", "--lang", language));
        var json = Rows.OfJson(await DemoCase.TextAsync("timeline", server, agent, "--format", "json", "--lang", language));

        Assert.Equal(Columns, csv[0].Keys);
        Assert.Equal(json.Count, csv.Count);
        Assert.Equal(json.Select(static row => row["atUtc"]), csv.Select(static row => row["atUtc"]));
        Assert.Equal(csv.Select(static row => row["atUtc"]).Order(StringComparer.Ordinal), csv.Select(static row => row["atUtc"]));
        Assert.Equal(json.Select(static row => row["text"]), csv.Select(static row => row["text"]));
        Assert.Contains(csv, row => row["text"].Contains(said, StringComparison.Ordinal));
        Assert.All(csv, static row => Assert.NotEqual(string.Empty, row["entry"]));
    }

    [Fact]
    public async Task Timeline_InTheOtherLanguage_IsDifferentInItsTextsAlone()
    {
        var (server, agent) = await demo.BundlesAsync();

        var english = Rows.OfCsv(await DemoCase.TextAsync("timeline", server, agent, "--format", "csv", "--lang", "en"));
        var japanese = Rows.OfCsv(await DemoCase.TextAsync("timeline", server, agent, "--format", "csv", "--lang", "ja"));

        static IEnumerable<string> WithoutText(IEnumerable<IReadOnlyDictionary<string, string>> rows) =>
            rows.Select(static row => string.Join('|', Columns.Where(static column => column is not "text").Select(column => row[column])));
        Assert.Equal(WithoutText(english), WithoutText(japanese));
        Assert.NotEqual(english.Select(static row => row["text"]), japanese.Select(static row => row["text"]));
    }

    [Theory]
    [InlineData("en", "[job]")]
    [InlineData("ja", "[ジョブ]")]
    public async Task Timeline_AsText_HasAnItemForEachRowAndNoEscapes(string language, string kind)
    {
        var (server, agent) = await demo.BundlesAsync();
        string[] filter = ["--kind", "job", "--host", "BKSV01", "--lang", language];

        var rows = Rows.OfJson(await DemoCase.TextAsync(["timeline", server, agent, "--format", "json", .. filter]));
        var text = await DemoCase.TextAsync(["timeline", server, agent, .. filter]);

        Assert.NotEmpty(rows);
        Assert.Equal(rows.Count, text.Split('\n').Count(line => line.Contains(" UTC  BKSV01 (H1)  " + kind, StringComparison.Ordinal)));
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public async Task Timeline_WhenNoHostIsCalledSo_NamesThoseThereAre()
    {
        var (server, agent) = await demo.BundlesAsync();

        var result = await DemoCase.RunAsync("timeline", server, agent, "--host", "FILESV03", "--lang", "en");

        Assert.Equal((2, 0), (result.ExitCode, result.Output.Length));
        Assert.Contains("FILESV02", result.Said, StringComparison.Ordinal);
    }
}
