using ArcBundle.Collector.Tracing;

namespace ArcBundle.Collector.Probes;

/// <summary>Whether an event log can be exported beside the bundle without filling the disk.</summary>
internal static class ExportRoom
{
    /// <summary>Room that stays free, whatever is exported: 1 GiB.</summary>
    private const long Kept = 1L << 30;

    /// <summary>True when the export, which is at most as large as the log's file, could leave less than 1 GiB free.</summary>
    /// <param name="bundle">Full path of the bundle.</param>
    /// <param name="log">Local path of the log's file; null when it is not found, and then nothing is known.</param>
    public static bool Lacks(string bundle, string? log) =>
        log is not null && FileSizes.Of(log) is { } size && Path.GetDirectoryName(bundle) is { } folder && FreeRoom.Of(folder) is { } free && free - size < Kept;
}
