using System.Globalization;
using ArcBundle.Collector.Files;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>The logs of one side of the product, newest first, while it goes on writing to them.</summary>
/// <param name="item">The item.</param>
/// <param name="side">The side.</param>
/// <param name="products">Where the product is.</param>
/// <param name="limits">Bounds.</param>
internal sealed class ProductLogsProbe(ItemId item, ProductSide side, ProductMap products, CollectionLimits limits) : Probe(item), INamesFiles
{
    private const int DeepestLogFolder = 4;

    /// <inheritdoc/>
    public override TimeSpan Limit => TimeSpan.FromSeconds(120);

    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host)
    {
        var files = Find(host, tally: null, CancellationToken.None);
        return new Outlook(
            [.. products.FoldersOf(side).Select(host.Files.AsHostWrites)],
            Math.Min(limits.Logs, files.Take(limits.LogFiles).Sum(file => Math.Min(limits.LogFile, FileSizes.Of(file.FullName) ?? 0))));
    }

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        var tally = new FileTally();
        run.Progress.Mark(string.Join("; ", products.FoldersOf(side)));
        var files = Find(run.Host, tally, run.Token);
        var taking = new FileTaking(run);
        for (var index = 0; index < files.Count; index++)
        {
            if (tally.Bytes >= limits.Logs || index >= limits.LogFiles)
            {
                tally.LeftOut(string.Create(CultureInfo.InvariantCulture, $"{files.Count - index} / {files.Count}"));
                break;
            }

            var most = Math.Min(limits.LogFile, limits.Logs - tally.Bytes);
            tally.Add(taking.Take(files[index].FullName, run.Host.Files.AsHostWrites(files[index].FullName), most, KeptEnd.Tail));
        }

        return tally.Result(products.FoldersOf(side).Any() ? new ProbeResult(ItemOutcome.Empty) : products.Absent);
    }

    /// <inheritdoc/>
    public IEnumerable<string> FilesWithNames(IEvidenceHost host) => Find(host, tally: null, CancellationToken.None).Select(static file => file.FullName);

    private List<FileInfo> Find(IEvidenceHost host, FileTally? tally, CancellationToken token)
    {
        var files = new List<FileInfo>();
        foreach (var installation in products.FoldersOf(side))
        {
            var outside = new FolderWalk(0, limits.LogFilesSeen);
            files.AddRange(Walk(outside, installation, ProductNames.LogFilesOutsideLogFolders));
            foreach (var logs in FolderWalk.Subfolders(installation).Where(IsLogFolder).Concat(Moved(outside)))
            {
                var inside = new FolderWalk(DeepestLogFolder, limits.LogFilesSeen);
                files.AddRange(Walk(inside, logs, ProductNames.LogFiles));
                tally?.AddLinks(inside, host.Files.AsHostWrites);
                if (inside.LeftSomethingOut)
                    tally?.LeftOut(host.Files.AsHostWrites(logs));
            }
        }

        // Newest first: when a bound cuts the item short, the time of the incident is in.
        return [.. files.DistinctBy(static file => file.FullName, StringComparer.Ordinal)
            .OrderByDescending(FileTimes.WrittenUtc).ThenBy(static file => file.FullName, StringComparer.Ordinal)];

        // An administrator who moves the logs to another disk leaves a link in their place.
        IEnumerable<string> Moved(FolderWalk around)
        {
            foreach (var link in around.Links.OfType<DirectoryInfo>().Select(static link => link.FullName).Where(IsLogFolder))
            {
                if (host.Files.CanFollow(link))
                    yield return link;
                else
                    tally?.AddLink(host.Files.AsHostWrites(link));
            }
        }

        List<FileInfo> Walk(FolderWalk walk, string folder, IReadOnlyList<string> patterns)
        {
            var found = walk.Files(folder, name => ProductNames.Matches(patterns, name), token);
            tally?.AddUnreadable(walk, host.Files.AsHostWrites);
            return found;
        }
    }

    private static bool IsLogFolder(string folder) => ProductNames.IsAny(ProductNames.LogFolders, Path.GetFileName(folder));
}
