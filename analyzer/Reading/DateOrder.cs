namespace ArcBundle.Analyzer.Reading;

/// <summary>Order of year, month and day in numeric dates.</summary>
internal enum DateOrder
{
    /// <summary>Year, month, day.</summary>
    YearMonthDay,

    /// <summary>Month, day, year.</summary>
    MonthDayYear,

    /// <summary>Day, month, year.</summary>
    DayMonthYear,
}
