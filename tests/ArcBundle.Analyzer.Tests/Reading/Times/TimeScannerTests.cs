using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Tests.Reading.Times;

public sealed class TimeScannerTests
{
    [Theory]
    [InlineData("2026-11-20T01:30:05", "2026-11-20 01:30:05")]
    [InlineData("2026/11/20 1:30", "2026-11-20 01:30:00")]
    [InlineData("2026/11/20 午後 1:30:05", "2026-11-20 13:30:05")]
    [InlineData("2026/11/20 (金) 0:30:05", "2026-11-20 00:30:05")]
    [InlineData("２０２６／１１／２０　０１：３０：０５", "2026-11-20 01:30:05")]
    [InlineData("2026年11月20日 01:30:05", "2026-11-20 01:30:05")]
    [InlineData("20.11.2026 01:30:05", "2026-11-20 01:30:05")]
    [InlineData("05.11.2026 01:30:05", "2026-11-05 01:30:05")]
    [InlineData("11/20/2026 12:30:05 AM", "2026-11-20 00:30:05")]
    [InlineData("11/20/2026, 1:30:05 PM", "2026-11-20 13:30:05")]
    [InlineData("20/11/2026 01:30:05", "2026-11-20 01:30:05")]
    [InlineData("11/20/26 01:30:05", "2026-11-20 01:30:05")]
    [InlineData("2026-11-20 01:30:05.123", "2026-11-20 01:30:05.123")]
    [InlineData("2026-11-20 01:30:05,123", "2026-11-20 01:30:05.123")]
    [InlineData("20261120 013005", "2026-11-20 01:30:05")]
    [InlineData("20261120013005", "2026-11-20 01:30:05")]
    public void ReadCell_WhenForm_IsKnown(string text, string expected)
    {
        var time = TimeScanner.ReadCell(text);
        Assert.NotNull(time);
        Assert.Equal(DateTime.ParseExact(expected, ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.fff"], CultureInfo.InvariantCulture), new DateOrders(null).Read(time.Value, out var isAmbiguous));
        Assert.False(isAmbiguous);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-20")]
    [InlineData("2026-13-20 01:30:05")]
    [InlineData("2026-02-30 01:30:05")]
    [InlineData("2026-11-20 25:30:05")]
    [InlineData("2026-11-20 01:61")]
    [InlineData("192.0.2.20 01:30")]
    [InlineData("10.0.14393 01:30:00")]
    [InlineData("1/2/3/4 01:30")]
    [InlineData("0001-01-01 00:00:00")]
    [InlineData("99999999 999999")]
    [InlineData("Not Available")]
    public void ReadCell_WhenNoTime_IsNull(string text) => Assert.Null(TimeScanner.ReadCell(text));

    [Theory]
    [InlineData("2026-11-20T01:30:05Z", 0)]
    [InlineData("2026-11-20T01:30:05+09:00", 540)]
    [InlineData("2026-11-20 01:30:05.123-0500", -300)]
    [InlineData("20261120013005.123456+540", 540)]
    public void ReadCell_WhenOffsetIsWritten_KeepsIt(string text, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), TimeScanner.ReadCell(text)!.Value.Offset);

    [Fact]
    public void Read_WhenOneDateSettlesTheOrder_SettlesAll()
    {
        var orders = new DateOrders(null);
        var open = TimeScanner.ReadCell("05/11/2026 01:00")!.Value;
        orders.See(open);
        orders.Read(open, out var isAmbiguous);
        Assert.True(isAmbiguous);
        orders.See(TimeScanner.ReadCell("20/11/2026 01:00")!.Value);
        Assert.Equal(new DateTime(2026, 11, 5, 1, 0, 0), orders.Read(open, out isAmbiguous));
        Assert.False(isAmbiguous);
    }

    [Theory]
    [InlineData("MonthDayYear", 5, 11)]
    [InlineData("DayMonthYear", 11, 5)]
    public void Read_WhenHostOrderIsKnown_TakesIt(string order, int month, int day)
    {
        var orders = new DateOrders(Enum.Parse<DateOrder>(order));
        Assert.Equal(new DateTime(2026, month, day, 1, 0, 0), orders.Read(TimeScanner.ReadCell("05/11/2026 01:00")!.Value, out var isAmbiguous));
        Assert.False(isAmbiguous);
    }

    [Fact]
    public void Read_WhenTextContradictsTheHost_TheTextWins()
    {
        var orders = new DateOrders(DateOrder.MonthDayYear);
        orders.See(TimeScanner.ReadCell("20/11/2026 01:00")!.Value);
        Assert.Equal(new DateTime(2026, 11, 5, 1, 0, 0), orders.Read(TimeScanner.ReadCell("05/11/2026 01:00")!.Value, out _));
    }
}
