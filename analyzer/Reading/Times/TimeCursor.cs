namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>A place in a line that moves over the parts of a time stamp.</summary>
internal ref struct TimeCursor(ReadOnlySpan<char> text, int place)
{
    /// <summary>Blanks between date and time that are accepted; columns of some listings are padded.</summary>
    private const int LongestGap = 8;

    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>The place reached.</summary>
    public int Place { get; private set; } = place;

    /// <summary>True when a digit follows.</summary>
    public readonly bool IsDigit => char.IsAsciiDigit(Peek(0));

    /// <summary>Reads up to <paramref name="most"/> digits; more digits than that are no number. After <paramref name="stopAt"/> digits of a 14-digit run it stops.</summary>
    public bool TryNumber(int most, out int value, out int digits, int stopAt = 0)
    {
        (value, digits) = (0, 0);
        while (char.IsAsciiDigit(Peek(digits)))
            digits++;
        if (digits == 0 || digits > most)
            return false;
        if (stopAt > 0 && digits == most)
            digits = stopAt;
        if (digits > 9)
            return false;
        for (var i = 0; i < digits; i++)
            value = (value * 10) + (Peek(i) - '0');
        Place += digits;
        return true;
    }

    /// <summary>Skips <paramref name="expected"/> when it follows.</summary>
    public bool TrySkip(char expected)
    {
        if (Peek(0) != expected || expected == '\0')
            return false;
        Place++;
        return true;
    }

    /// <summary>Skips a separator after the first number of a date.</summary>
    public bool TryDateSeparator(bool afterYear, out char separator)
    {
        separator = Peek(0);
        if (separator is not ('/' or '-' or '.') && separator != (afterYear ? '年' : '月'))
            return false;
        Place++;
        return true;
    }

    /// <summary>Whether <paramref name="expected"/> follows, without case.</summary>
    public readonly bool IsAt(ReadOnlySpan<char> expected) => _text[Math.Min(Place, _text.Length)..].StartsWith(expected, StringComparison.OrdinalIgnoreCase);

    /// <summary>Skips characters that are known to follow.</summary>
    public void Skip(int characters) => Place += characters;

    /// <summary>Skips an English weekday with its comma and the blanks after it, when one follows.</summary>
    public void SkipWeekday()
    {
        foreach (var day in Weekdays)
        {
            if (!IsAt(day.AsSpan(0, 3)))
                continue;
            var length = IsAt(day) ? day.Length : 3;
            if (Peek(length) is not (' ' or ','))
                return;
            Place += length;
            TrySkip(',');
            SkipBlanks();
            return;
        }
    }

    /// <summary>Reads a year that stands after the time of day, as the C library writes it: <c>Fri Nov 20 01:30:05 2026</c>.</summary>
    public bool TryTrailingYear(out int year)
    {
        var probe = this;
        probe.SkipBlanks();
        if (probe.Place == Place || !probe.TryNumber(4, out year, out var digits) || digits != 4 || year is < 1980 or > 2099)
        {
            year = 0;
            return false;
        }

        Place = probe.Place;
        return true;
    }

    /// <summary>Skips what stands between date and time: blanks, <c>T</c>, a comma, a weekday in parentheses or a Japanese one without.</summary>
    public bool TryGap(bool allowNone)
    {
        if (Peek(0) is 'T' or 't' or '_' or '-' && char.IsAsciiDigit(Peek(1)))
        {
            Place++;
            return true;
        }

        var start = Place;
        TrySkip(',');
        SkipBlanks();
        if (Peek(0) is '月' or '火' or '水' or '木' or '金' or '土' or '日' && Peek(1) == '曜')
        {
            Place += Peek(2) == '日' ? 3 : 2;
            SkipBlanks();
        }

        if (Peek(0) == '(' && _text[Place..].IndexOf(')') is > 0 and <= 5 and var close)
        {
            Place += close + 1;
            SkipBlanks();
        }

        return (Place > start || allowNone) && Place - start <= LongestGap + 6;
    }

    /// <summary>Morning (false) or afternoon (true) when a marker follows, blanks before it aside; else null.</summary>
    public bool? ReadHalfOfDay()
    {
        var start = Place;
        SkipBlanks();
        if (Peek(0) is not ('A' or 'a' or 'P' or 'p' or '午' or '上' or '下'))
        {
            Place = start;
            return null;
        }

        foreach (var (marker, isAfternoon) in Markers)
        {
            if (!_text[Place..].StartsWith(marker, StringComparison.OrdinalIgnoreCase) || char.IsAsciiLetter(Peek(marker.Length)))
                continue;
            Place += marker.Length;
            SkipBlanks();
            if (!IsDigit && Place > start + marker.Length && Peek(-1) is ' ' or '\t')
                Place--;
            return isAfternoon;
        }

        Place = start;
        return null;
    }

    /// <summary>The seconds after a colon; 0 when there are none.</summary>
    public int ReadSeconds()
    {
        if (Peek(0) != ':' || !char.IsAsciiDigit(Peek(1)) || !char.IsAsciiDigit(Peek(2)))
            return 0;
        var seconds = ((Peek(1) - '0') * 10) + Peek(2) - '0';
        Place += 3;
        return seconds;
    }

    /// <summary>A fraction of a second in ticks of 100 ns; 0 when there is none.</summary>
    public long ReadFraction()
    {
        var isPoint = Peek(0) == '.';
        if (Peek(0) is not ('.' or ',' or ':') || !char.IsAsciiDigit(Peek(1)))
            return 0;
        var digits = 0;
        long ticks = 0;
        for (; char.IsAsciiDigit(Peek(1 + digits)); digits++)
        {
            if (digits < 7)
                ticks = (ticks * 10) + Peek(1 + digits) - '0';
        }

        if (digits > 9 || (!isPoint && digits != 3))
            return 0;
        for (var i = digits; i < 7; i++)
            ticks *= 10;
        Place += digits + 1;
        return ticks;
    }

    /// <summary>
    /// An offset from UTC: <c>Z</c>, <c>+09:00</c>, <c>+0900</c>, or WMI's minutes <c>+540</c>; after one blank <c>UTC</c>, <c>GMT</c>,
    /// <c>+09:00</c>, <c>+0900</c>; null when there is none.
    /// </summary>
    public TimeSpan? ReadOffset()
    {
        if (Peek(0) is 'Z' or 'z' && !char.IsAsciiLetterOrDigit(Peek(1)))
        {
            Place++;
            return TimeSpan.Zero;
        }

        var probe = this;
        var isApart = probe.TrySkip(' ');
        if (isApart && (probe.IsAt("UTC") || probe.IsAt("GMT")) && !char.IsAsciiLetterOrDigit(probe.Peek(3)))
        {
            Place = probe.Place + 3;
            if (Peek(0) is not ('+' or '-'))
                return TimeSpan.Zero;
            probe = this;
        }

        if (probe.ReadSigned(isApart) is not { } offset)
            return null;
        Place = probe.Place;
        return offset;
    }

    /// <summary>An offset with its sign. One that stands apart is only taken with four digits, and when no word goes on from it.</summary>
    private TimeSpan? ReadSigned(bool isApart)
    {
        var sign = Peek(0);
        if (sign is not ('+' or '-'))
            return null;
        Place++;
        if (!TryNumber(4, out var value, out var digits) || digits < 2 || (isApart && digits == 3))
            return null;
        var minutes = digits switch
        {
            2 when TrySkip(':') && TryNumber(2, out var rest, out _) => (value * 60) + rest,
            3 => value,
            4 => (value / 100 * 60) + (value % 100),
            _ => -1,
        };

        // Every offset in use is a multiple of a quarter of an hour; other numbers here are process ids and the like.
        if (minutes is < 0 or > 14 * 60 || minutes % 15 != 0 || (isApart && Peek(0) is not ('\0' or ' ' or '\t' or ']' or ')' or ',')))
            return null;
        return TimeSpan.FromMinutes(sign == '-' ? -minutes : minutes);
    }

    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly (string Marker, bool IsAfternoon)[] Markers =
        [("AM", false), ("PM", true), ("A.M.", false), ("P.M.", true), ("午前", false), ("午後", true), ("上午", false), ("下午", true)];

    /// <summary>Skips blanks and tabs.</summary>
    public void SkipBlanks()
    {
        while (Peek(0) is ' ' or '\t')
            Place++;
    }

    /// <summary>The character so many places ahead; NUL beyond the ends.</summary>
    public readonly char Peek(int ahead) => Place + ahead >= 0 && Place + ahead < _text.Length ? _text[Place + ahead] : '\0';
}
