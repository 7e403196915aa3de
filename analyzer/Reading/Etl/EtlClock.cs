using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>
/// What the first record of a trace tells (<c>TRACE_LOGFILE_HEADER</c>): how its clock values become times, and what the session lost.
/// </summary>
/// <param name="PointerSize">Bytes of a pointer on the traced host.</param>
/// <param name="EventsLost">Events that the session could not record.</param>
/// <param name="BuffersLost">Buffers that the session could not write.</param>
/// <param name="Start">Start of the trace, FILETIME.</param>
/// <param name="StartClock">Clock value at the start.</param>
/// <param name="Frequency">Clock values in a second; 0 when they are FILETIMEs themselves.</param>
internal sealed record EtlClock(int PointerSize, long EventsLost, long BuffersLost, long Start, long StartClock, long Frequency)
{
    private const int PerformanceCounter = 1;
    private const int SystemTime = 2;
    private const long TicksPerSecond = TimeSpan.TicksPerSecond;

    /// <summary>Whether a first record has the form of one that describes a trace, whatever its clock says.</summary>
    public static bool HasForm(ReadOnlySpan<byte> record) =>
        record.Length >= EtlSystemHeader.Length + 48 && BinaryPrimitives.ReadInt32LittleEndian(record[(EtlSystemHeader.Length + 44)..]) is 4 or 8;

    /// <summary>The clock that a first record tells; null when the record is not one, or its numbers cannot be.</summary>
    public static EtlClock? Read(ReadOnlySpan<byte> record)
    {
        if (!HasForm(record) || !EtlSystemHeader.DescribesTrace(record))
            return null;
        var header = record[EtlSystemHeader.Length..];
        var pointerSize = BinaryPrimitives.ReadInt32LittleEndian(header[44..]);

        // Two pointers, then the time zone (172 bytes), then the clocks at a multiple of eight.
        var clocks = (56 + (2 * pointerSize) + 172 + 7) & ~7;
        if (header.Length < clocks + 32)
            return null;
        var frequency = BinaryPrimitives.ReadInt64LittleEndian(header[(clocks + 8)..]);
        var start = BinaryPrimitives.ReadInt64LittleEndian(header[(clocks + 16)..]);
        var kind = BinaryPrimitives.ReadUInt32LittleEndian(header[(clocks + 24)..]);
        if (ToTime(start) is null || kind is not (PerformanceCounter or SystemTime) || (kind == PerformanceCounter && frequency <= 0))
            return null;
        return new(
            pointerSize,
            BinaryPrimitives.ReadUInt32LittleEndian(header[48..]),
            BinaryPrimitives.ReadUInt32LittleEndian(header[(clocks + 28)..]),
            start,
            EtlSystemHeader.ClockOf(record),
            kind == SystemTime ? 0 : frequency);
    }

    /// <summary>The time of a clock value, UTC; null when it lies outside of what a time can be.</summary>
    public DateTimeOffset? TimeOf(long clock)
    {
        if (Frequency == 0)
            return ToTime(clock);
        var ticks = Start + (((Int128)clock - StartClock) * TicksPerSecond / Frequency);
        return ticks < 0 || ticks > long.MaxValue ? null : ToTime((long)ticks);
    }

    private static DateTimeOffset? ToTime(long fileTime)
    {
        // The year 2000 and 2100 as FILETIME: no trace is from outside of it, but a damaged one may say so.
        const long oldest = 125_911_584_000_000_000;
        const long newest = 157_469_184_000_000_000;
        return fileTime is < oldest or > newest ? null : DateTimeOffset.FromFileTime(fileTime).ToUniversalTime();
    }
}
