using ArcBundle.Collector.Files;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Commands;

/// <summary>Checks <c>--activity-log</c> before anything is written: a file must be there and readable, and only a running host can list its own log.</summary>
internal static class ActivityLogCheck
{
    /// <summary>What is wrong; null when nothing is.</summary>
    public static Message? Of(CollectOptions options) => options switch
    {
        { ActivityLog: null } => null,
        { ActivityLog.File: { } file } => CheckFile(file),
        { Root: not null } => new Message("usage.activity-log-needs-live-host"),
        _ => null,
    };

    private static Message? CheckFile(string file)
    {
        try
        {
            using var opened = SharedFile.Open(file);
            return null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Message("usage.activity-log-absent", ("path", file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Message(Directory.Exists(file) ? "usage.activity-log-is-folder" : "usage.activity-log-unreadable", ("path", file), ("error", e.Message));
        }
    }
}
