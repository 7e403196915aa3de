using ArcBundle.Collector.Files;
using ArcBundle.Collector.Running;

namespace ArcBundle.Collector.Probes;

/// <summary>Whether an event log can be exported beside the bundle without filling the disk.</summary>
internal static class ExportRoom
{
    /// <summary>True when the export, which is at most as large as the log's file, could take room that is not to spare.</summary>
    /// <param name="bundle">Full path of the bundle.</param>
    /// <param name="log">Local path of the log's file; null when it is not found, and then nothing is known.</param>
    public static bool Lacks(string bundle, string? log) =>
        log is not null && FileSizes.Of(log) is { } size && Path.GetDirectoryName(bundle) is { } folder && SpareRoom.Of(folder) is { } spare && spare < size;
}
