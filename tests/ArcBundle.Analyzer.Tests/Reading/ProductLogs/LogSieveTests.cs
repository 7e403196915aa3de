using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Tests.Reading.ProductLogs;

public sealed class LogSieveTests
{
    private static readonly DateTime Start = new(2026, 11, 20, 0, 0, 0);

    [Fact]
    public void Add_WhenLinesAreMadeToBeLong_KeepsTheNewestWithinItsCharacters()
    {
        var sieve = new LogSieve("a.log", int.MaxValue / 2, mayThin: false);
        var text = new string('x', ProductLogReader.LongestText);
        var lines = (int)(LogSieve.MostCharacters / text.Length) + 10;

        for (var i = 0; i < lines; i++)
        {
            var line = sieve.Next();
            line.Begin(i + 1, text, default, stampEnd: 0);
            sieve.Add(line);
        }

        var kept = sieve.Finish(new DateOrders(null), out _);
        Assert.Equal(10, sieve.Dropped);
        Assert.Equal(lines, kept[^1].Origin.Place.Number);
    }

    [Fact]
    public void Read_WhenLogIsLongAndDense_KeepsErrorsAndWhatStoodBeforeThem()
    {
        var log = Read(LinesOf(20_000, TimeSpan.FromMilliseconds(500), static i => i % 4000 == 3999 ? "E8535 failed (node=FILESV02, ec=10054) Job=12" : i % 2 == 0 ? "Job=12 block sent" : "buffer read"), 500);

        Assert.Equal(0, log.Quality.Lost);
        Assert.False(log.Quality.Truncated);
        Assert.Contains(log.Quality.Notes, static note => note.Key is "reading.log-thinned");
        Assert.InRange(log.Facts.Count, 10, 625);
        var numbers = log.Facts.Select(static fact => fact.Origin.Place.Number).ToHashSet();
        foreach (var error in Enumerable.Range(1, 5).Select(static i => i * 4000))
            Assert.Superset(new HashSet<long> { error, error - 1, error - 2 }, numbers);
        Assert.Superset(new HashSet<long> { 1, 2, 20_000 }, numbers);
    }

    [Fact]
    public void Read_WhenLinesPauseBetween_KeepsBothEndsOfEveryPause()
    {
        // Ten bursts of a minute with an hour of silence between: no line at the edge of a silence may go.
        var text = string.Concat(Enumerable.Range(0, 10).SelectMany(static burst => Enumerable.Range(0, 600).Select(i =>
            string.Create(CultureInfo.InvariantCulture, $"{Start.AddHours(burst).AddMilliseconds(i * 100):yyyy-MM-dd HH:mm:ss.fff} Job=12 block {i}\n"))));
        var numbers = Read(text, 200).Facts.Select(static fact => fact.Origin.Place.Number).ToHashSet();

        for (var burst = 0; burst < 10; burst++)
            Assert.Superset(new HashSet<long> { (burst * 600) + 1, (burst + 1) * 600 }, numbers);
    }

    [Fact]
    public void Read_WhenLogFits_KeepsEveryLine()
    {
        var log = Read(LinesOf(1000, TimeSpan.FromMilliseconds(10), static _ => "Job=12 same"), 1000);
        Assert.Equal(1000, log.Facts.Count);
        Assert.Empty(log.Quality.Notes);
    }

    [Fact]
    public void Read_WhenEveryLineIsAnErrorOfItsOwn_KeepsTheNewestAndSaysSo()
    {
        var log = Read(LinesOf(5000, TimeSpan.FromMilliseconds(500), static i => string.Create(CultureInfo.InvariantCulture, $"E8535 (node=SV{i}, ec=10054)")), 400);
        Assert.Equal(400, log.Facts.Count);
        Assert.Equal(5000, log.Facts[^1].Origin.Place.Number);
        Assert.True(log.Quality.Truncated);
    }

    [Fact]
    public void Read_WhenNewestStandsFirst_KeepsTheFirstLines()
    {
        var lines = LinesOf(5000, TimeSpan.FromMilliseconds(500), static i => string.Create(CultureInfo.InvariantCulture, $"E8535 (node=SV{i}, ec=10054)")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Array.Reverse(lines);
        var log = Read(string.Join('\n', lines), 400);
        Assert.Equal((400, 1L), (log.Facts.Count, log.Facts[0].Origin.Place.Number));
    }

    [Fact]
    public void Read_WhenThinned_StillCountsAllJobLines()
    {
        var text = LinesOf(3000, TimeSpan.FromMilliseconds(1), static _ => "Job=12 same");
        var log = ProductLogReader.ReadForInvestigation(SampleText.Stream(text), "a.log", ReadingContext.Unknown, 100, CancellationToken.None);
        Assert.Equal(3000, log.JobLines);
        Assert.InRange(log.Lines.Facts.Count, 2, 10);
    }

    private static Readings<ProductLogLine> Read(string text, int most) =>
        ProductLogReader.ReadForInvestigation(SampleText.Stream(text), "a.log", ReadingContext.Unknown, most, CancellationToken.None).Lines;

    private static string LinesOf(int count, TimeSpan step, Func<int, string> message) => string.Concat(Enumerable.Range(0, count).Select(i =>
        string.Create(CultureInfo.InvariantCulture, $"{Start + (i * step):yyyy-MM-dd HH:mm:ss.fff} {message(i)}\n")));
}
