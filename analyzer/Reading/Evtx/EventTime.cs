using System.Buffers.Binary;
using System.Globalization;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>The forms of time in event logs, all UTC.</summary>
internal static class EventTime
{
    /// <summary>Ticks between 1601-01-01 (FILETIME) and 0001-01-01 (<see cref="DateTime"/>).</summary>
    private static readonly long Epoch1601 = new DateTime(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc).Ticks;

    /// <summary>A FILETIME of at least 8 bytes. False for times past the year 9999; 0, which stands for "no time", is the year 1601.</summary>
    public static bool TryFromFileTime(ReadOnlySpan<byte> bytes, out DateTimeOffset time)
    {
        time = default;
        return bytes.Length >= 8 && TryFromFileTime(BinaryPrimitives.ReadInt64LittleEndian(bytes), out time);
    }

    /// <summary>A FILETIME. False for times past the year 9999; 0, which stands for "no time", is the year 1601.</summary>
    public static bool TryFromFileTime(long fileTime, out DateTimeOffset time)
    {
        time = default;
        if (fileTime < 0 || fileTime > DateTime.MaxValue.Ticks - Epoch1601)
            return false;
        time = new DateTimeOffset(Epoch1601 + fileTime, TimeSpan.Zero);
        return true;
    }

    /// <summary>A SYSTEMTIME of at least 16 bytes. False when a field is out of range.</summary>
    public static bool TryFromSystemTime(ReadOnlySpan<byte> bytes, out DateTimeOffset time)
    {
        time = default;
        if (bytes.Length < 16)
            return false;
        Span<int> field = stackalloc int[8];
        for (var i = 0; i < 8; i++)
            field[i] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]);
        var (year, month, day) = (field[0], field[1], field[3]);
        if (year is < 1601 or > 9999 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || field[4] > 23 || field[5] > 59 || field[6] > 59 || field[7] > 999)
        {
            return false;
        }

        time = new DateTimeOffset(year, month, day, field[4], field[5], field[6], field[7], TimeSpan.Zero);
        return true;
    }

    /// <summary>The text form of <c>SystemTime</c>: <c>2020-12-11T12:28:01.299004500Z</c>, with up to nine digits.</summary>
    public static bool TryFromText(ReadOnlySpan<char> text, out DateTimeOffset time)
    {
        time = default;
        text = text.Trim();
        if (text is not [.., 'Z'])
            return false;
        text = text[..^1];
        var dot = text.IndexOf('.');
        if (dot >= 0 && text.Length > dot + 8)
            text = text[..(dot + 8)];
        return DateTimeOffset.TryParseExact(
            text,
            ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out time);
    }
}
