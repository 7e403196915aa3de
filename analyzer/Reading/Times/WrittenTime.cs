using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>A date and time as a text writes it, before it is known which number is the day.</summary>
/// <param name="Shape">Form of the date.</param>
/// <param name="First">First number of the date.</param>
/// <param name="Second">Second number.</param>
/// <param name="Third">Third number; 0 when there is none.</param>
/// <param name="TimeOfDay">Time of day, 24-hour; 24 hours for the end of the day.</param>
/// <param name="Offset">Offset from UTC that is written beside it; null when none is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WrittenTime(DateShape Shape, int First, int Second, int Third, TimeSpan TimeOfDay, TimeSpan? Offset = null)
{
    /// <summary>True when the year is written.</summary>
    public bool HasYear => Shape is not (DateShape.NoYear or DateShape.MonthDay);

    /// <summary>
    /// The local time when the date is read in <paramref name="order"/>; null when that gives no date.
    /// A form that settles its own order ignores it. Without a written year, <paramref name="year"/> is taken.
    /// </summary>
    public DateTime? In(DateOrder order, int year = LeapYear)
    {
        var (y, m, d) = (Shape, order) switch
        {
            (DateShape.YearFirst, _) => (First, Second, Third),
            (DateShape.DayFirst, _) => (FullYear(Third), Second, First),
            (DateShape.YearLast, DateOrder.MonthDayYear) => (Third, First, Second),
            (DateShape.YearLast, DateOrder.DayMonthYear) => (Third, Second, First),
            (DateShape.TwoDigitYear, DateOrder.YearMonthDay) => (FullYear(First), Second, Third),
            (DateShape.TwoDigitYear, DateOrder.MonthDayYear) => (FullYear(Third), First, Second),
            (DateShape.TwoDigitYear, DateOrder.DayMonthYear) => (FullYear(Third), Second, First),
            (DateShape.MonthDay, _) => (year, First, Second),
            (DateShape.NoYear, DateOrder.DayMonthYear) => (year, Second, First),
            (DateShape.NoYear, _) => (year, First, Second),
            _ => default,
        };
        if (y is < 1980 or > 2099 || m is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, m))
            return null;
        return new DateTime(y, m, d, 0, 0, 0, DateTimeKind.Unspecified) + TimeOfDay;
    }

    /// <summary>Stands in for a year that is not written, so that 29 February is a date.</summary>
    private const int LeapYear = 2024;

    private static int FullYear(int year) => year < 100 ? 2000 + year : year;
}
