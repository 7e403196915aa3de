using System.Globalization;
using ArcBundle.Analyzer.Reading.FirewallLogs;

namespace ArcBundle.Analyzer.Tests.Reading.FirewallLogs;

public sealed class CellPoolTests
{
    [Fact]
    public void Of_WhenACellComesAgain_IsTheFirstCopy()
    {
        var pool = new CellPool();
        var first = new string('x', 3);
        Assert.Same(first, pool.Of(first));
        Assert.Same(first, pool.Of(new string('x', 3)));
        Assert.Null(pool.Of(null));
    }

    [Fact]
    public void Of_WhenEveryCellIsNew_StaysRight()
    {
        var pool = new CellPool();
        for (var i = 0; i < 10_000; i++)
            Assert.Equal(i.ToString(CultureInfo.InvariantCulture), pool.Of(i.ToString(CultureInfo.InvariantCulture)));
    }
}
