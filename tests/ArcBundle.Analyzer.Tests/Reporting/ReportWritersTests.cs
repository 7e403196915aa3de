using ArcBundle.Analyzer.Reporting;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reporting;

public class ReportWritersTests
{
    [Theory]
    [InlineData("html", "en")]
    [InlineData("html", "ja")]
    [InlineData("json", "en")]
    [InlineData("json", "ja")]
    [InlineData("text", "en")]
    [InlineData("text", "ja")]
    [InlineData("md", "en")]
    [InlineData("md", "ja")]
    [InlineData("reply", "en")]
    [InlineData("reply", "ja")]
    public void Write_WhenEveryFieldIsSet_MatchesExpectedReport(string format, string language)
    {
        var writer = new ReportWriters(SampleTexts.Renderer).Find(format)!;

        var report = Rendered.Text(writer.Format, SampleResult.Create(), LanguageNames.Parse(language)!.Value);

        var (name, extension) = (Path.GetFileNameWithoutExtension(writer.FileName), Path.GetExtension(writer.FileName));
        Golden.Match(report, $"{name}.{language}.expected{extension}");
    }

    [Theory]
    [InlineData("html")]
    [InlineData("json")]
    [InlineData("text")]
    [InlineData("md")]
    [InlineData("reply")]
    public void Write_WhenWrittenTwice_GivesSameBytesWithLineFeedsOnly(string name)
    {
        var format = ReportFormatNames.Parse(name)!.Value;

        var first = Rendered.Bytes(format, SampleResult.Create(), Language.Japanese);
        var second = Rendered.Bytes(format, SampleResult.Create(), Language.Japanese);

        Assert.Equal(first, second);
        Assert.DoesNotContain((byte)'\r', first);
        Assert.Equal((byte)'\n', first[^1]);
        Assert.NotEqual(0xEF, first[0]);
    }

    [Theory]
    [InlineData("html", "Incidents and time line")]
    [InlineData("json", "Incidents and time line")]
    [InlineData("text", "Incidents")]
    public void Write_WhenThereAreManyIncidents_TellsHowFarItIsUpToTheEnd(string format, string parts)
    {
        var result = SampleResult.CreateLarge(20);
        var told = new List<(long Done, long Total)>();

        new ReportWriters(SampleTexts.Renderer).Find(format)!.Write(result, Language.English, Stream.Null, (done, total) => told.Add((done, total)));

        var count = result.Incidents.Count + (parts is "Incidents" ? 0 : result.Timeline.Count);
        Assert.Equal(count, told.Count);
        Assert.Equal(told.Order(), told);
        Assert.Equal(told[^1].Total, told[^1].Done);
        Assert.Single(told.DistinctBy(static each => each.Total));
    }

    [Fact]
    public void All_ForEveryFormat_HasItsWriterAndName()
    {
        var writers = new ReportWriters(SampleTexts.Renderer);

        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            Assert.Equal(format, writers.For(format).Format);
            Assert.Equal(format, writers.Find(format.ToName())!.Format);
        }

        Assert.Null(writers.Find("HTML"));
        Assert.Null(writers.Find(null));
    }
}
