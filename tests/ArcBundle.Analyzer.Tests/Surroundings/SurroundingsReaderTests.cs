using System.Text;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Analysis.Surroundings;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Reading.Evtx;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Surroundings;

public sealed class SurroundingsReaderTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 18, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Read_OfALine_GivesTwoLinesToEitherSideInTheirEncoding()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = Encoding.GetEncoding(932).GetBytes("一行目です\r\n二行目です\r\n三行目です\r\n四行目です\r\n五行目です\r\n六行目です\r\n");

        var lines = Read(text, Place.OfLine(4));

        Assert.Equal([(2, "二行目です"), (3, "三行目です"), (5, "五行目です"), (6, "六行目です")], lines.Select(static line => ((int)line.Number, line.Text)));
    }

    [Fact]
    public void Read_OfTheFirstAndOnlyLine_GivesNone() => Assert.Empty(Read("alone"u8.ToArray(), Place.OfLine(1)));

    [Fact]
    public void Read_WhenALineIsAMegabyte_CutsIt()
    {
        var line = Assert.Single(Read(Encoding.UTF8.GetBytes(new string('x', 1_000_000) + "\nhit\n"), Place.OfLine(2)));

        Assert.Equal(QuotedLine.LongestText + 1, line.Text.Length);
        Assert.EndsWith("…", line.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_OfARecord_GivesItsNeighboursOutOfAnyChunk()
    {
        var writer = new EvtxWriter("Application", "FILESV02");
        for (var id = 1; id <= 1000; id++)
            writer.Add(new EventRecord { RecordId = id, TimeUtc = Start.AddSeconds(id), Provider = "VSS", EventId = 8224 });

        Assert.Equal([498L, 499L, 501L, 502L], Read(writer.ToArray(), Place.OfRecord(500)).Select(static line => line.Number));
    }

    [Fact]
    public void Read_WhenTheFileIsNoLongerWhatItWas_GivesNone()
    {
        var entry = new EvidenceEntry("x", null, 4, string.Empty, null, static () => throw new EvidenceDamagedException("changed"));

        Assert.Empty(Read(entry, Place.OfLine(1)));
    }

    private static IReadOnlyList<QuotedLine> Read(byte[] content, Place place) => Read(new EvidenceEntry("x", null, content.Length, string.Empty, null, () => new MemoryStream(content)), place);

    private static IReadOnlyList<QuotedLine> Read(EvidenceEntry entry, Place place)
    {
        var pointer = new EvidencePointer("H1", new Origin("x", place, string.Empty), null);
        var cause = new CauseJudgement
        {
            Cause = "network",
            Verdict = Verdict.Possible,
            Score = 0,
            Article = new Message("x"),
            For = [new Finding("x", new Message("x"), Weight.Weak, IsFor: true, [pointer])],
        };
        var result = new AnalysisResult { ToolVersion = "0", Rules = new("0", "0"), Inputs = [], Conditions = [new("H1", cause)] };
        return SurroundingsReader.Read(result, [new HostDraft("H1", new HostEvidence(null, null, null, [], [entry]))], told: null, CancellationToken.None).Of(pointer);
    }
}
