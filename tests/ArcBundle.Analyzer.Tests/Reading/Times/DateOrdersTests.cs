using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Tests.Reading.Times;

public sealed class DateOrdersTests
{
    [Theory]
    [InlineData(null, "2026-05-06", true)]
    [InlineData(nameof(DateOrder.DayMonthYear), "2026-06-05", false)]
    [InlineData(nameof(DateOrder.MonthDayYear), "2026-05-06", false)]
    public void Read_WhenTextMixesOrders_LeavesDatesOfTwoReadingsAmbiguous(string? known, string expected, bool isAmbiguous)
    {
        var orders = new DateOrders(known is null ? null : Enum.Parse<DateOrder>(known));
        orders.See(Of("13/06/2026 10:00:00"));
        orders.See(Of("06/14/2026 10:00:00"));
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), DateOnly.FromDateTime(orders.Read(Of("05/06/2026 14:50:10"), out var open)!.Value));
        Assert.Equal(isAmbiguous, open);
        Assert.Equal(new DateTime(2026, 6, 14, 10, 0, 0), orders.Read(Of("06/14/2026 10:00:00"), out open));
        Assert.False(open);
    }

    [Fact]
    public void Read_WhenOneDateSettlesTheOrder_IsNotAmbiguous()
    {
        var orders = new DateOrders(known: null);
        orders.See(Of("13/06/2026 10:00:00"));
        Assert.Equal(new DateTime(2026, 6, 5, 14, 50, 10), orders.Read(Of("05/06/2026 14:50:10"), out var open));
        Assert.False(open);
    }

    private static WrittenTime Of(string text) => TimeScanner.ReadCell(text)!.Value;
}
