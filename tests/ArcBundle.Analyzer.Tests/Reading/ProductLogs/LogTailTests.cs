using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Tests.Reading.ProductLogs;

public sealed class LogTailTests
{
    [Fact]
    public void Add_WhenLinesAreMadeToBeLong_KeepsTheNewestWithinItsCharacters()
    {
        var tail = new LogTail(int.MaxValue);
        var text = new string('x', ProductLogReader.LongestText);
        var lines = (int)(LogTail.MostCharacters / text.Length) + 10;

        for (var i = 0; i < lines; i++)
            tail.Add(new(new ProductLogLine { Text = text, Written = default }, Origin.Of("a.log", Place.OfLine(i + 1), "x")));

        Assert.Equal(10, tail.Dropped);
        var kept = tail.Dated(new DateOrders(null), out _);
        Assert.Equal(lines, kept[^1].Origin.Place.Number);
    }
}
