using ArcBundle.Collector.Files;
using ArcBundle.Collector.Probes;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Offline.Hives;

/// <summary>A hive, or why there is none.</summary>
/// <param name="Hive">The hive; null when there is a problem.</param>
/// <param name="Problem">The problem; null when there is a hive.</param>
internal sealed record HiveOpening(HiveFile? Hive, OutcomeNote? Problem)
{
    /// <summary>What Windows names a hive's transaction logs by.</summary>
    private static readonly string[] LogExtensions = [".LOG1", ".LOG2"];

    /// <summary>That a hive was not closed cleanly, and its newest changes are in no transaction log that can be read.</summary>
    public static OutcomeNote LacksNewest(string path) => new(OutcomeReasons.SourceChanged, $"{path}: dirty");

    /// <summary>That a hive, or a part of it, cannot be read.</summary>
    public static OutcomeNote NotReadable(string path, string? failure) => new(OutcomeReasons.NotReadable, failure is null ? path : $"{path}: {failure}");

    /// <summary>Opens a hive of a disk tree, for whoever asks to close it.</summary>
    /// <param name="files">The disk tree.</param>
    /// <param name="path">Windows path of the hive.</param>
    public static HiveOpening Of(HostFiles files, string path)
    {
        if (files.FindFile(path) is not { } local)
            return new HiveOpening(Hive: null, files.WhyNot(path));
        HiveFile? hive = null;
        try
        {
            hive = HiveFile.Open(SharedFile.Open(local));
            if (hive is { IsDirty: true })
                hive.Recover(LogsOf(files, path));
            if (hive is not null && HiveKey.RootOf(hive) is not null)
                return new HiveOpening(hive, Problem: null);
            return Without(hive, NotReadable(path, hive?.Failure));
        }
        catch (UnauthorizedAccessException)
        {
            return Without(hive, new OutcomeNote(OutcomeReasons.AccessDenied, path));
        }
        catch (IOException e)
        {
            return Without(hive, NotReadable(path, e.Message));
        }
    }

    private static HiveOpening Without(HiveFile? hive, OutcomeNote problem)
    {
        hive?.Dispose();
        return new HiveOpening(Hive: null, problem);
    }

    private static List<Stream> LogsOf(HostFiles files, string path)
    {
        var logs = new List<Stream>();
        foreach (var extension in LogExtensions)
        {
            try
            {
                if (files.FindFile(path + extension) is { } local)
                    logs.Add(SharedFile.Open(local));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Without it the hive lacks its newest changes, and that is told.
            }
        }

        return logs;
    }
}
