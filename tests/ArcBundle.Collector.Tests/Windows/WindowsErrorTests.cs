using System.Globalization;
using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class WindowsErrorTests
{
    [Theory]
    [InlineData("5", nameof(WindowsErrorKind.Denied))]
    [InlineData("1314", nameof(WindowsErrorKind.Denied))]
    [InlineData("2", nameof(WindowsErrorKind.NotFound))]
    [InlineData("15007", nameof(WindowsErrorKind.NotFound))]
    [InlineData("120", nameof(WindowsErrorKind.NotSupported))]
    [InlineData("0", nameof(WindowsErrorKind.Other))]
    [InlineData("1722", nameof(WindowsErrorKind.Other))]
    public void Kind_TellsWhatTheNumberMeansForAnOutcome(string code, string kind)
    {
        var error = new WindowsError("EvtExportLog", int.Parse(code, CultureInfo.InvariantCulture));

        Assert.Equal(kind, error.Kind.ToString());
        Assert.Equal($"EvtExportLog: error {code}", error.ToString());
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    [InlineData(long.MaxValue)]
    public void FromFileTime_WhenNoCalendarHoldsIt_GivesNull(long fileTime) => Assert.Null(WindowsTime.FromFileTime(fileTime));
}
