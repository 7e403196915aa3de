using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>A date as written, before its time of day is read.</summary>
/// <param name="Shape">Form of the date.</param>
/// <param name="First">First number.</param>
/// <param name="Second">Second number.</param>
/// <param name="Third">Third number; 0 when there is none.</param>
/// <param name="EndsItself">True when a time of day may follow without anything between.</param>
/// <param name="IsAfterWeekday">True when an English weekday stood before it, as where the C library writes a time with its year at the end.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DateParts(DateShape Shape, int First, int Second, int Third, bool EndsItself, bool IsAfterWeekday = false)
{
    /// <summary>Month and day with a year that was read after them.</summary>
    public DateParts WithYear(int year) => new(DateShape.YearFirst, year, First, Second, EndsItself);
}
