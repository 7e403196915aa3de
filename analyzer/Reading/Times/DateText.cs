namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>Reads dates: numbers in any order, Japanese dates with and without era, English month names.</summary>
internal static class DateText
{
    /// <summary>Whether a date, or the weekday before one, may begin with <paramref name="c"/>.</summary>
    public static bool MayStart(char c) =>
        char.IsAsciiDigit(c) || (c < '\u0080' ? "RHSJFMASONDWTjfmasondwt".Contains(c) : EraText.MayStart(c));

    /// <summary>Reads a date and leaves the cursor behind it.</summary>
    public static bool TryRead(ref TimeCursor cursor, out DateParts date)
    {
        date = default;
        if (EraText.TryYear(ref cursor, out var year))
            return TryAfterEra(ref cursor, year, out date);
        if (char.IsAsciiLetter(cursor.Peek(0)))
        {
            var start = cursor.Place;
            cursor.SkipWeekday();
            var isAfterWeekday = cursor.Place > start;
            if (MonthNames.TryRead(ref cursor, out var month))
            {
                var isDate = TryAfterMonthName(ref cursor, month, out date);
                date = date with { IsAfterWeekday = isAfterWeekday };
                return isDate;
            }

            if (!cursor.IsDigit)
                return false;
        }

        return TryNumeric(ref cursor, out date);
    }

    private static bool TryNumeric(ref TimeCursor cursor, out DateParts date)
    {
        date = default;
        if (!cursor.TryNumber(14, out var first, out var digits, stopAt: 8))
            return false;
        if (digits == 8)
        {
            date = new(DateShape.YearFirst, first / 10000, first / 100 % 100, first % 100, EndsItself: true);
            return true;
        }

        if (digits <= 2 && TryDayMonthName(ref cursor, first, out date))
            return true;
        if (digits is not (1 or 2 or 4) || !cursor.TryDateSeparator(digits == 4, out var separator) || !cursor.TryNumber(2, out var second, out _))
            return false;
        if (separator is '月')
        {
            date = new(DateShape.MonthDay, first, second, 0, EndsItself: true);
            return cursor.TrySkip('日');
        }

        var isYearFirst = digits == 4;
        if (!cursor.TrySkip(separator is '年' ? '月' : separator))
        {
            date = new(DateShape.NoYear, first, second, 0, EndsItself: false);
            return separator == '/' && !isYearFirst;
        }

        if (!cursor.TryNumber(isYearFirst ? 2 : 4, out var third, out digits) || digits == 3)
            return false;
        var shape = isYearFirst ? DateShape.YearFirst
            : separator == '.' ? DateShape.DayFirst
            : digits == 4 ? DateShape.YearLast : DateShape.TwoDigitYear;
        date = new(shape, first, second, third, EndsItself: isYearFirst);
        return separator is not '年' || cursor.TrySkip('日');
    }

    /// <summary><c>令和8年11月20日</c>, <c>R8.11.20</c>: the year is read already.</summary>
    private static bool TryAfterEra(ref TimeCursor cursor, int year, out DateParts date)
    {
        date = default;
        if (!cursor.TryDateSeparator(afterYear: true, out var separator) || !cursor.TryNumber(2, out var month, out _)
            || !cursor.TrySkip(separator is '年' ? '月' : separator) || !cursor.TryNumber(2, out var day, out _))
            return false;
        date = new(DateShape.YearFirst, year, month, day, EndsItself: separator is '年');
        return separator is not '年' || cursor.TrySkip('日');
    }

    /// <summary><c>20-Nov-2026</c>, <c>20 Nov 2026</c>: the day is read already. Moves only when it is one.</summary>
    private static bool TryDayMonthName(ref TimeCursor cursor, int day, out DateParts date)
    {
        date = default;
        var separator = cursor.Peek(0);
        if (separator is not ('-' or ' ' or '/' or '.') || !char.IsAsciiLetter(cursor.Peek(1)))
            return false;
        var probe = cursor;
        probe.TrySkip(separator);
        if (!MonthNames.TryRead(ref probe, out var month) || !probe.TrySkip(separator) || !probe.TryNumber(4, out var year, out var digits) || digits is 1 or 3)
            return false;
        cursor = probe;
        date = new(DateShape.YearFirst, digits == 2 ? 2000 + year : year, month, day, EndsItself: false);
        return true;
    }

    /// <summary><c>Nov 20 2026</c>, <c>November 20, 2026</c>, <c>Nov 20 01:30:05</c>: the month is read already.</summary>
    private static bool TryAfterMonthName(ref TimeCursor cursor, int month, out DateParts date)
    {
        date = default;
        cursor.SkipBlanks();
        if (!cursor.TryNumber(2, out var day, out _))
            return false;
        date = new(DateShape.MonthDay, month, day, 0, EndsItself: false);
        var probe = cursor;
        probe.TrySkip(',');
        probe.SkipBlanks();
        if (!probe.TryNumber(4, out var year, out var digits) || digits != 4)
            return true;
        cursor = probe;
        date = date.WithYear(year);
        return true;
    }
}
