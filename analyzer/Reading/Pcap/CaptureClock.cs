namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>Turns the time stamps of a capture into times.</summary>
/// <param name="UnitsPerSecond">Units of a time stamp in a second.</param>
/// <param name="OffsetSeconds">Seconds to add to each.</param>
internal sealed record CaptureClock(UInt128 UnitsPerSecond, long OffsetSeconds)
{
    /// <summary>Microseconds: what holds when nothing else is said.</summary>
    public static CaptureClock Microseconds { get; } = new(1_000_000, 0);

    /// <summary>Nanoseconds.</summary>
    public static CaptureClock Nanoseconds { get; } = new(1_000_000_000, 0);

    /// <summary>The clock that <c>if_tsresol</c> tells: a power of ten, or with the highest bit a power of two.</summary>
    public static CaptureClock OfResolution(byte resolution, long offsetSeconds)
    {
        var exponent = resolution & 0x7F;
        if ((resolution & 0x80) != 0)
            return new(exponent < 64 ? UInt128.One << exponent : 0, offsetSeconds);
        UInt128 units = 1;
        for (var i = 0; i < exponent && i < 20; i++)
            units *= 10;
        return new(exponent < 20 ? units : 0, offsetSeconds);
    }

    /// <summary>The time of a time stamp since 1970, UTC; null when it lies outside of the years 2000 to 2100, or the unit is none.</summary>
    public DateTimeOffset? TimeOf(ulong stamp)
    {
        if (UnitsPerSecond == 0)
            return null;
        var ticks = (Int128)((UInt128)stamp * (UInt128)TimeSpan.TicksPerSecond / UnitsPerSecond) + ((Int128)OffsetSeconds * TimeSpan.TicksPerSecond);
        const long year2000 = 946_684_800;
        const long year2100 = 4_102_444_800;
        if (ticks < (Int128)year2000 * TimeSpan.TicksPerSecond || ticks > (Int128)year2100 * TimeSpan.TicksPerSecond)
            return null;
        return DateTimeOffset.UnixEpoch.AddTicks((long)ticks);
    }
}
