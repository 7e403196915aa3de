namespace ArcBundle.Collector.Windows;

/// <summary>Times as Windows counts them: 100-nanosecond steps since 1601-01-01 UTC (Microsoft: "FILETIME structure").</summary>
internal static class WindowsTime
{
    /// <summary>The time, UTC; null for 0 (Windows' "not known") and for what no calendar holds.</summary>
    public static DateTimeOffset? FromFileTime(long fileTime) =>
        fileTime > 0 && fileTime <= DateTimeOffset.MaxValue.ToFileTime() ? DateTimeOffset.FromFileTime(fileTime).ToUniversalTime() : null;
}
