using ArcBundle.Collector.Probes;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Offline.Hives;

/// <summary>A hive, or why there is none.</summary>
/// <param name="Hive">The hive; null when there is a problem.</param>
/// <param name="Problem">The problem; null when there is a hive.</param>
internal sealed record HiveOpening(HiveFile? Hive, OutcomeNote? Problem)
{
    /// <summary>Opens a hive of a disk tree. It stays open for as long as this process runs.</summary>
    /// <param name="files">The disk tree.</param>
    /// <param name="path">Windows path of the hive.</param>
    public static HiveOpening Of(HostFiles files, string path)
    {
        if (files.FindFile(path) is not { } local)
            return new HiveOpening(Hive: null, new OutcomeNote(OutcomeReasons.NotFound, path));
        try
        {
            return HiveFile.Open(SharedFile.Open(local)) is { } hive && HiveKey.RootOf(hive) is not null
                ? new HiveOpening(hive, Problem: null)
                : new HiveOpening(Hive: null, new OutcomeNote(OutcomeReasons.NotReadable, path));
        }
        catch (UnauthorizedAccessException)
        {
            return new HiveOpening(Hive: null, new OutcomeNote(OutcomeReasons.AccessDenied, path));
        }
        catch (IOException e)
        {
            return new HiveOpening(Hive: null, new OutcomeNote(OutcomeReasons.NotReadable, $"{path}: {e.Message}"));
        }
    }
}
