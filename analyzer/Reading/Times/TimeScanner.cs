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
        end = start;
        if (start >= text.Length || !DateText.MayStart(text[start]))
            return false;
        var cursor = new TimeCursor(text, start);
        if (!DateText.TryRead(ref cursor, out var date))
            return false;
        if (!cursor.TryGap(allowNone: date.EndsItself) || !ClockText.TryRead(ref cursor, out var timeOfDay))
            return false;
        if (date is { Shape: DateShape.MonthDay, IsAfterWeekday: true } && cursor.TryTrailingYear(out var year))
            date = date.WithYear(year);
        var offset = cursor.ReadOffset();
        if (cursor.IsDigit)
            return false;
        time = new WrittenTime(date.Shape, date.First, date.Second, date.Third, timeOfDay, offset);
        end = cursor.Place;
        return IsDate(time);
    }

    /// <summary>Finds the first time in <paramref name="text"/> that starts before <paramref name="limit"/>, at the start of a number or a word.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int limit, out WrittenTime time, out int start, out int end)
    {
        limit = Math.Min(limit, text.Length);
        for (start = 0; start < limit; start++)
        {
            if (!DateText.MayStart(text[start]) || (start > 0 && IsInsideWord(text[start - 1], text[start])))
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
        return TryReadAt(text, 0, out var time, out var end) && end == text.Length ? time : CimTime.Read(text);
    }

    private static bool IsInsideWord(char before, char first) => char.IsAsciiLetterOrDigit(before)
        ? char.IsAsciiLetterOrDigit(first)
        : before is '.' or '-' or '/' or ':';

    private static bool IsDate(in WrittenTime time) =>
        time.Shape == DateShape.YearFirst ? time.In(DateOrder.YearMonthDay) is not null
        : (time.In(DateOrder.YearMonthDay) ?? time.In(DateOrder.MonthDayYear) ?? time.In(DateOrder.DayMonthYear)) is not null;
}
