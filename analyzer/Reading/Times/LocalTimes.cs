namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>Local times of a host as UTC.</summary>
internal static class LocalTimes
{
    /// <summary>
    /// UTC of a local time in <paramref name="zone"/>; without a zone the time is taken as UTC already, which the reader has to tell.
    /// In the hour that a clock change repeats, standard time is taken; in the hour that it leaves out, the offset before it.
    /// </summary>
    public static DateTimeOffset ToUtc(DateTime local, TimeZoneInfo? zone)
    {
        var written = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        var offset = zone?.GetUtcOffset(written) ?? TimeSpan.Zero;
        return new DateTimeOffset(written, offset).ToUniversalTime();
    }
}
