namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>
/// Finds a date with a time of day in a line, in the forms that Windows tools and the product write in Japanese, English and European
/// settings. Works on folded text (<see cref="Text.Folding"/>), in one pass, without regular expressions.
/// </summary>
internal static class TimeScanner
{
    /// <summary>Reads a time that starts at <paramref name="start"/>; <paramref name="end"/> is the place after it.</summary>
    public static bool TryReadAt(ReadOnlySpan<char> text, int start, out WrittenTime time, out int end)
    {
        time = default;
        var cursor = new TimeCursor(text, start);
        end = start;
        if (!TryDate(ref cursor, out var shape, out var first, out var second, out var third))
            return false;
        if (!cursor.TryGap(allowNone: shape == DateShape.YearFirst) || !TryTimeOfDay(ref cursor, out var timeOfDay))
            return false;
        var offset = cursor.ReadOffset();
        if (cursor.IsDigit)
            return false;
        time = new WrittenTime(shape, first, second, third, timeOfDay, offset);
        end = cursor.Place;
        return IsDate(time);
    }

    /// <summary>Finds the first time in <paramref name="text"/> that starts before <paramref name="limit"/>, at the start of a number.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int limit, out WrittenTime time, out int start, out int end)
    {
        limit = Math.Min(limit, text.Length);
        for (start = 0; start < limit; start++)
        {
            if (!char.IsAsciiDigit(text[start]) || (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '-' or '/' or ':')))
                continue;
            if (TryReadAt(text, start, out time, out end))
                return true;
        }

        (time, end) = (default, 0);
        return false;
    }

    /// <summary>The time that is all of <paramref name="cell"/>, blanks and direction marks aside; null when it is something else.</summary>
    public static WrittenTime? ReadCell(string cell)
    {
        var text = Text.Folding.Fold(cell.Replace("\u200E", string.Empty, StringComparison.Ordinal).Replace("\u200F", string.Empty, StringComparison.Ordinal)).AsSpan().Trim();
        return TryReadAt(text, 0, out var time, out var end) && end == text.Length ? time : null;
    }

    private static bool IsDate(in WrittenTime time) =>
        (time.In(DateOrder.YearMonthDay) ?? time.In(DateOrder.MonthDayYear) ?? time.In(DateOrder.DayMonthYear)) is not null;

    private static bool TryDate(ref TimeCursor cursor, out DateShape shape, out int first, out int second, out int third)
    {
        (shape, second, third) = (DateShape.YearFirst, 0, 0);
        if (!cursor.TryNumber(14, out first, out var digits, stopAt: 8))
            return false;
        if (digits == 8)
        {
            (first, second, third) = (first / 10000, first / 100 % 100, first % 100);
            return true;
        }

        if (digits is not (1 or 2 or 4) || !cursor.TryDateSeparator(digits == 4, out var separator) || !cursor.TryNumber(2, out second, out _))
            return false;
        if (separator is '月')
        {
            shape = DateShape.NoYear;
            return cursor.TrySkip('日');
        }

        var isYearFirst = digits == 4;
        if (!cursor.TrySkip(separator is '年' ? '月' : separator))
        {
            shape = DateShape.NoYear;
            return separator == '/' && !isYearFirst;
        }

        if (!cursor.TryNumber(isYearFirst ? 2 : 4, out third, out digits) || digits == 3)
            return false;
        shape = isYearFirst ? DateShape.YearFirst
            : separator == '.' ? DateShape.DayFirst
            : digits == 4 ? DateShape.YearLast : DateShape.TwoDigitYear;
        return separator is not '年' || cursor.TrySkip('日');
    }

    private static bool TryTimeOfDay(ref TimeCursor cursor, out TimeSpan timeOfDay)
    {
        timeOfDay = default;
        var half = cursor.ReadHalfOfDay();
        if (!cursor.TryNumber(6, out var hour, out var digits))
            return false;
        int minute, second;
        if (digits == 6)
            (hour, minute, second) = (hour / 10000, hour / 100 % 100, hour % 100);
        else if (digits > 2 || !cursor.TrySkip(':') || !cursor.TryNumber(2, out minute, out digits) || digits != 2)
            return false;
        else
            second = cursor.ReadSeconds();
        var ticks = cursor.ReadFraction();
        half ??= cursor.ReadHalfOfDay();
        if (half is not null && hour > 12)
            half = null;
        if (half is { } isAfternoon)
            hour = (hour % 12) + (isAfternoon ? 12 : 0);
        if (hour > 23 || minute > 59 || second > 60)
            return false;
        timeOfDay = new TimeSpan(0, hour, minute, Math.Min(second, 59)) + TimeSpan.FromTicks(ticks);
        return true;
    }
}
