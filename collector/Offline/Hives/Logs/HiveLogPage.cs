namespace ArcBundle.Collector.Offline.Hives.Logs;

/// <summary>Where a log holds bytes of the hive.</summary>
/// <param name="Offset">Offset in the hive, counted from the end of its header; a multiple of <see cref="HiveLog.Sector"/>.</param>
/// <param name="Length">Bytes; a multiple of <see cref="HiveLog.Sector"/>.</param>
/// <param name="Position">Position in the log.</param>
internal sealed record HiveLogPage(uint Offset, uint Length, long Position);
