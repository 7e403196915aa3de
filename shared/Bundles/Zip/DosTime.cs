namespace ArcBundle.Format.Bundles.Zip;

/// <summary>A moment as zip holds it: local time without a zone, in steps of two seconds, from 1980 to 2107 (APPNOTE 4.4.6).</summary>
internal static class DosTime
{
    private static readonly DateTime First = new(1980, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
    private static readonly DateTime Last = new(2107, 12, 31, 23, 59, 58, DateTimeKind.Unspecified);

    /// <summary>The date in the upper, the time in the lower 16 bits; what zip cannot hold is brought to the nearest it can.</summary>
    /// <param name="moment">The clock's reading, in whatever zone the reader is to see.</param>
    public static uint Of(DateTime moment)
    {
        var time = moment < First ? First : moment > Last ? Last : moment;
        var date = (time.Year - 1980) << 9 | time.Month << 5 | time.Day;
        var clock = time.Hour << 11 | time.Minute << 5 | time.Second / 2;
        return (uint)date << 16 | (uint)clock;
    }
}
