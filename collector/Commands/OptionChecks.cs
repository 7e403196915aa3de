using System.Globalization;
using ArcBundle.Collector.Offline;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Tracing;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Commands;

/// <summary>Checks options against each other and against this machine, before anything is written.</summary>
internal static class OptionChecks
{
    private const int LongestCase = 64;

    /// <summary>What is wrong; null when nothing is.</summary>
    public static Message? Check(CollectOptions options) =>
        CheckCase(options.Case)
        ?? CheckPaths(options)
        ?? CheckOut(options)
        ?? CheckTrace(options)
        ?? ActivityLogCheck.Of(options)
        ?? (options is { Quiet: true, Yes: false, PlanOnly: false, Unmask: null } ? new Message("usage.quiet-needs-yes") : null);

    private static Message? CheckCase(string? id) =>
        id is null || (id.Trim().Length is > 0 and <= LongestCase && !id.Any(char.IsControl)) ? null : new Message("usage.bad-case");

    private static Message? CheckPaths(CollectOptions options)
    {
        (string Option, string? Value)[] paths = [("--out", options.Out), ("--root", options.Root), .. options.Include.Select(static path => ("--include", (string?)path))];
        foreach (var (option, value) in paths)
        {
            if (value is not null && !IsUsable(value))
                return new Message("usage.bad-path", ("option", option), ("value", value));
        }

        if (options.Root is { } root && !Directory.Exists(root))
            return new Message("usage.root-absent", ("path", root));
        return options.Include.FirstOrDefault(static path => !Path.Exists(path) && new FileInfo(path).LinkTarget is null) is { } absent
            ? new Message("usage.include-absent", ("path", absent))
            : null;
    }

    private static Message? CheckOut(CollectOptions options)
    {
        if (options.Out is not { } folder)
            return null;
        if (File.Exists(folder))
            return new Message("usage.out-is-file", ("path", folder));
        try
        {
            return options.Root is { } root && OutputFolder.IsWithin(DiskTree.RealPath(folder), DiskTree.RealPath(root))
                ? new Message("usage.out-in-root", ("path", folder))
                : null;
        }
        catch (IOException)
        {
            return new Message("usage.bad-path", ("option", "--out"), ("value", folder));
        }
    }

    private static Message? CheckTrace(CollectOptions options)
    {
        if (options.Trace is not { } duration)
            return null;
        if (options.Root is not null)
            return new Message("usage.trace-needs-live-host");
        var needed = duration + TraceSettings.TimeBeside;
        return options.Deadline >= needed ? null : new Message(
            "usage.trace-over-deadline",
            ("seconds", duration.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)),
            ("deadline", options.Deadline.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)),
            ("needed", needed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)));
    }

    private static bool IsUsable(string path)
    {
        try
        {
            return path.Trim().Length > 0 && Path.GetFullPath(path).Length > 0;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or IOException)
        {
            return false;
        }
    }
}
