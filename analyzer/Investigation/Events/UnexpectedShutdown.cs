using System.Buffers.Binary;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>
/// What EventLog 6008 tells of a shutdown that nothing announced. The record itself is written at the next start; its binary part holds the moment
/// at which the host was last known to be alive as two <c>SYSTEMTIME</c>, local time and UTC. That order is unconfirmed, so the second counts only
/// when it lies the offset of a time zone from the first and shortly enough before the record.
/// </summary>
internal static class UnexpectedShutdown
{
    private const int EventId = 6008;
    private const int SystemTimeLength = 16;

    /// <summary>A host that was off for longer is told by the gap itself.</summary>
    private static readonly TimeSpan LongestOff = TimeSpan.FromDays(7);

    /// <summary>Offsets of time zones reach from -12 to +14 hours.</summary>
    private static readonly TimeSpan FarthestZone = TimeSpan.FromHours(14);

    /// <summary>When the host was last known to be alive, UTC; null when the record is another or does not tell.</summary>
    public static DateTimeOffset? LastAlive(EventRecord record)
    {
        if (record.EventId != EventId || !record.Provider.Equals(Providers.EventLog, StringComparison.OrdinalIgnoreCase)
            || Read(record.Binary.Span) is not { } local || Read(record.Binary.Span[SystemTimeLength..]) is not { } utc)
            return null;
        var offset = local - utc;
        var isZone = offset.Duration() <= FarthestZone && offset.Ticks % TimeSpan.FromMinutes(15).Ticks == 0;
        return isZone && utc <= record.TimeUtc && record.TimeUtc - utc <= LongestOff ? utc : null;
    }

    private static DateTimeOffset? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < SystemTimeLength)
            return null;
        int At(ReadOnlySpan<byte> all, int word) => BinaryPrimitives.ReadUInt16LittleEndian(all[(word * 2)..]);
        var (year, month, day) = (At(bytes, 0), At(bytes, 1), At(bytes, 3));
        var (hour, minute, second, milliseconds) = (At(bytes, 4), At(bytes, 5), At(bytes, 6), At(bytes, 7));
        if (year is < 1601 or > 9998 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)
            || hour > 23 || minute > 59 || second > 59 || milliseconds > 999)
            return null;
        return new(year, month, day, hour, minute, second, milliseconds, TimeSpan.Zero);
    }
}
