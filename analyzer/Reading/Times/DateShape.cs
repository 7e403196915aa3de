namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>How a date is written: what its numbers can mean.</summary>
internal enum DateShape
{
    /// <summary>Year, month, day: <c>2026-11-20</c>, <c>2026/11/20</c>, <c>20261120</c>, <c>令和8年11月20日</c>, <c>20-Nov-2026</c>.</summary>
    YearFirst,

    /// <summary>Day, month, year, as dots say: <c>20.11.2026</c>.</summary>
    DayFirst,

    /// <summary>Day and month in an order that the form does not tell, then the year: <c>11/20/2026</c>.</summary>
    YearLast,

    /// <summary>Three numbers of two digits: <c>11/20/26</c>.</summary>
    TwoDigitYear,

    /// <summary>No year: <c>11/20</c>. Month first, unless the text or the host shows otherwise.</summary>
    NoYear,

    /// <summary>No year, and the form tells that the month stands first: <c>11月20日</c>, <c>Nov 20</c>.</summary>
    MonthDay,
}
