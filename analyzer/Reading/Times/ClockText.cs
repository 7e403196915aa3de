namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>Reads times of day: 24-hour or with AM and PM (午前, 午後) before or after, with colons or 時 分 秒, six digits in a row.</summary>
internal static class ClockText
{
    /// <summary>
    /// Reads a time of day and leaves the cursor behind it. <c>24:00</c> is the end of the day, so 24 hours; a leap second (<c>23:59:60</c>),
    /// which Windows does not count, is the last moment of the second before.
    /// </summary>
    public static bool TryRead(ref TimeCursor cursor, out TimeSpan timeOfDay)
    {
        timeOfDay = default;
        var half = cursor.ReadHalfOfDay();
        if (!TryHourMinuteSecond(ref cursor, out var hour, out var minute, out var second))
            return false;
        var ticks = cursor.ReadFraction();
        half ??= cursor.ReadHalfOfDay();
        if (half is not null && hour > 12)
            half = null;
        if (half is { } isAfternoon)
            hour = (hour % 12) + (isAfternoon ? 12 : 0);
        if (hour > 24 || minute > 59 || second > 60 || (hour == 24 && (minute > 0 || second > 0 || ticks > 0)))
            return false;
        timeOfDay = new TimeSpan(0, hour, minute, Math.Min(second, 59)) + TimeSpan.FromTicks(second == 60 ? TimeSpan.TicksPerSecond - 1 : ticks);
        return true;
    }

    private static bool TryHourMinuteSecond(ref TimeCursor cursor, out int hour, out int minute, out int second)
    {
        (minute, second) = (0, 0);
        if (!cursor.TryNumber(6, out hour, out var digits))
            return false;
        if (digits == 6)
        {
            (hour, minute, second) = (hour / 10000, hour / 100 % 100, hour % 100);
            return true;
        }

        if (digits > 2)
            return false;
        if (cursor.TrySkip('時'))
            return TryJapaneseMinutes(ref cursor, out minute, out second);
        if (!cursor.TrySkip(':') || !cursor.TryNumber(2, out minute, out digits) || digits != 2)
            return false;
        second = cursor.ReadSeconds();
        return true;
    }

    /// <summary><c>15分30秒</c>, <c>15分</c>, or nothing: the hour is read already.</summary>
    private static bool TryJapaneseMinutes(ref TimeCursor cursor, out int minute, out int second)
    {
        (minute, second) = (0, 0);
        if (!cursor.TryNumber(2, out minute, out _))
            return true;
        if (!cursor.TrySkip('分'))
            return false;
        return !cursor.TryNumber(2, out second, out _) || cursor.TrySkip('秒');
    }
}
