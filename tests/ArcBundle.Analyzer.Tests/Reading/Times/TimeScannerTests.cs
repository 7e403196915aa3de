using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Times;
using CsCheck;

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
    [InlineData("令和8年11月20日 1時30分5秒", "2026-11-20 01:30:05")]
    [InlineData("令和8年11月20日(金) 午後1時30分", "2026-11-20 13:30:00")]
    [InlineData("令和８年１１月２０日　午前０時０５分", "2026-11-20 00:05:00")]
    [InlineData("令和元年5月1日 10時15分30秒", "2019-05-01 10:15:30")]
    [InlineData("㋿8年11月20日 01:30:05", "2026-11-20 01:30:05")]
    [InlineData("R8.11.20 01:30:05", "2026-11-20 01:30:05")]
    [InlineData("R08/11/20 午後 01:30:05", "2026-11-20 13:30:05")]
    [InlineData("平成30年11月20日 01:30", "2018-11-20 01:30:00")]
    [InlineData("H30.11.20 1:30:05", "2018-11-20 01:30:05")]
    [InlineData("昭和63年11月20日 01:30", "1988-11-20 01:30:00")]
    [InlineData("平成38/11/20 01:30:05", "2026-11-20 01:30:05")]
    [InlineData("2026年11月20日金曜日 午後12:30", "2026-11-20 12:30:00")]
    [InlineData("2026年11月20日（金曜日）午前12:30", "2026-11-20 00:30:00")]
    [InlineData("2026年11月20日午後0時30分", "2026-11-20 12:30:00")]
    [InlineData("2026/11/20(金) 01:30:05", "2026-11-20 01:30:05")]
    [InlineData("2026/11/20 (Fri) 01:30:05", "2026-11-20 01:30:05")]
    [InlineData("20-Nov-2026 01:30:05", "2026-11-20 01:30:05")]
    [InlineData("20 November 2026 01:30:05", "2026-11-20 01:30:05")]
    [InlineData("Nov 20 2026 01:30:05", "2026-11-20 01:30:05")]
    [InlineData("Nov 20, 2026, 1:30:05 PM", "2026-11-20 13:30:05")]
    [InlineData("Friday, November 20, 2026 1:30:05 PM", "2026-11-20 13:30:05")]
    [InlineData("Fri, 20 Nov 2026 01:30:05", "2026-11-20 01:30:05")]
    [InlineData("Fri Nov 20 01:30:05 2026", "2026-11-20 01:30:05")]
    [InlineData("Sept 5 2026 01:30:05", "2026-09-05 01:30:05")]
    [InlineData("2026/11/20 24:00:00", "2026-11-21 00:00:00")]
    [InlineData("2026/12/31 24:00", "2027-01-01 00:00:00")]
    [InlineData("2026/11/20 午後11:59:59", "2026-11-20 23:59:59")]
    [InlineData("20261120013005.123456+***", "2026-11-20 01:30:05.123456")]
    [InlineData("20261120013005.******+***", "2026-11-20 01:30:05")]
    public void ReadCell_WhenForm_IsKnown(string text, string expected)
    {
        var time = TimeScanner.ReadCell(text);
        Assert.NotNull(time);
        Assert.Equal(DateTime.ParseExact(expected, ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.fff", "yyyy-MM-dd HH:mm:ss.ffffff"], CultureInfo.InvariantCulture), new DateOrders(null).Read(time.Value, out var isAmbiguous));
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
    [InlineData("2026-11-20 24:00:01")]
    [InlineData("2026-11-20 24:01")]
    [InlineData("2026-02-29 24:00")]
    [InlineData("令和0年11月20日 01:30")]
    [InlineData("令和8年13月20日 01:30")]
    [InlineData("R8.11 01:30")]
    [InlineData("Novel 20 2026 01:30")]
    [InlineData("20-Nox-2026 01:30")]
    [InlineData("Friday 01:30")]
    [InlineData("H")]
    [InlineData("令和")]
    [InlineData("20261120013005.12345*+540")]
    [InlineData("20261120013005.123456+9**")]
    public void ReadCell_WhenNoTime_IsNull(string text) => Assert.Null(TimeScanner.ReadCell(text));

    [Theory]
    [InlineData("2026-11-20T01:30:05Z", 0)]
    [InlineData("2026-11-20T01:30:05+09:00", 540)]
    [InlineData("2026-11-20 01:30:05.123-0500", -300)]
    [InlineData("20261120013005.123456+540", 540)]
    [InlineData("20261120013005.******+540", 540)]
    [InlineData("20261120013005.123456-300", -300)]
    [InlineData("2026-11-20 01:30:05 +0900", 540)]
    [InlineData("2026-11-20 01:30:05 UTC", 0)]
    [InlineData("2026-11-20 01:30:05 GMT", 0)]
    [InlineData("Fri, 20 Nov 2026 01:30:05 GMT", 0)]
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

    [Fact]
    public void TryReadAt_WhenNumberStandsAfterTheTime_IsNoOffset()
    {
        foreach (var text in new[] { "2026-11-20 01:30:05 -1234 x", "2026-11-20 01:30:05 +0907", "2026-11-20 01:30:05 -540 bytes", "2026-11-20 01:30:05 1200 x" })
        {
            Assert.True(TimeScanner.TryReadAt(text, 0, out var time, out var end), text);
            Assert.Null(time.Offset);
            Assert.Equal(19, end);
        }
    }

    [Fact]
    public void ReadCell_WhenLeapSecond_IsTheLastMomentBeforeMidnight()
    {
        var leap = TimeScanner.ReadCell("2016-12-31 23:59:60")!.Value.In(DateOrder.YearMonthDay)!.Value;
        Assert.True(leap > TimeScanner.ReadCell("2016-12-31 23:59:59.999")!.Value.In(DateOrder.YearMonthDay));
        Assert.True(leap < TimeScanner.ReadCell("2017-01-01 00:00:00")!.Value.In(DateOrder.YearMonthDay));
    }

    [Theory]
    [InlineData("11月20日 01:30:05")]
    [InlineData("Nov 20 01:30:05")]
    [InlineData("Fri Nov 20 01:30:05")]
    public void Read_WhenFormNamesTheMonth_NoCultureExchangesIt(string text)
    {
        var time = TimeScanner.ReadCell(text)!.Value;
        Assert.False(time.HasYear);
        foreach (var order in Enum.GetValues<DateOrder>())
            Assert.Equal(new DateTime(2026, 11, 20, 1, 30, 5), time.In(order, 2026));
        new DateOrders(DateOrder.DayMonthYear).Read(time, out var isAmbiguous);
        Assert.False(isAmbiguous);
    }

    [Fact]
    public void TryFind_WhenTextIsAny_NeverThrows() => Gen.String[Gen.OneOf(Gen.Char["0123456789/-.: TZ+年月日時分秒午前後令和平成昭元RHSNovFri()"], Gen.Char), 0, 60].Sample(static text =>
    {
        TimeScanner.TryFind(text, text.Length, out _, out var start, out var end);
        Assert.InRange(end, 0, text.Length);
        Assert.InRange(start, 0, text.Length);
        TimeScanner.ReadCell(text);
        CimTime.Parse(text);
    });

    [Fact]
    public void ReadCell_WhenTimeIsWrittenInAnyForm_GivesItBack() => Gen.DateTime[new DateTime(1990, 1, 1), new DateTime(2090, 1, 1)].Sample(static moment =>
    {
        var time = new DateTime(moment.Year, moment.Month, moment.Day, moment.Hour, moment.Minute, moment.Second);
        var japanese = new CultureInfo("ja-JP");
        var era = new CultureInfo("ja-JP") { DateTimeFormat = { Calendar = new JapaneseCalendar() } };
        string[] forms =
        [
            time.ToString("yyyy/MM/dd HH:mm:ss", CultureInfo.InvariantCulture), time.ToString("yyyyMMdd HHmmss", CultureInfo.InvariantCulture),
            time.ToString("yyyy年M月d日 tth時m分s秒", japanese), time.ToString("yyyy/MM/dd (ddd) tt h:mm:ss", japanese), time.ToString("ggy年M月d日 H:mm:ss", era),
            time.ToString("d-MMM-yyyy HH:mm:ss", CultureInfo.InvariantCulture), time.ToString("ddd MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture),
            time.ToString("MMMM d, yyyy h:mm:ss tt", CultureInfo.InvariantCulture), time.ToString("dd.MM.yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        ];
        foreach (var form in forms)
            Assert.Equal((form, (DateTime?)time), (form, TimeScanner.ReadCell(form)?.In(DateOrder.YearMonthDay)));
    });
}
