namespace ArcBundle.Collector.Running;

/// <summary>
/// Watches the disk that a bundle is written to. Once there is no room to spare, items may still write the little that most of them are; large ones
/// stop, so that the bundle can be finished without taking what the host needs.
/// </summary>
/// <param name="spare">Bytes that may be written to the disk of a folder; null when not told.</param>
/// <param name="folder">Full path of the output folder.</param>
/// <param name="isCopied">Whether the finished bundle is encrypted or split, so that for a moment it is there twice.</param>
/// <param name="time">The clock.</param>
internal sealed class RoomWatch(Func<string, long?> spare, string folder, bool isCopied, TimeProvider time)
{
    /// <summary>What one item may write when there is no room to spare: 64 KiB, a command's output or a configuration file.</summary>
    public const long SmallItem = 64 * 1024;

    /// <summary>Kept for the small items, the manifest and the end of the zip: 16 MiB.</summary>
    public const long Margin = 16L * 1024 * 1024;

    private const long Step = 1024 * 1024;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    private long? _lookedAt;
    private long _lookedLength;
    private bool _isShort;

    /// <summary>Watches nothing: there is always room.</summary>
    public static RoomWatch None { get; } = new(static _ => null, string.Empty, isCopied: false, TimeProvider.System);

    /// <summary>Whether there is no room to spare, or was none once. Asks the disk after each MiB, and a few times a second.</summary>
    /// <param name="bundleLength">Bytes of the bundle so far.</param>
    public bool IsShort(long bundleLength)
    {
        if (_isShort || (_lookedAt is { } last && time.GetElapsedTime(last) < Interval && bundleLength - _lookedLength < Step))
            return _isShort;
        _lookedLength = bundleLength;
        _lookedAt = time.GetTimestamp();
        return _isShort = spare(folder) is { } left && left - (isCopied ? bundleLength : 0) < Margin;
    }
}
