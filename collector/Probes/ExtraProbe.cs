using System.Globalization;
using ArcBundle.Collector.Files;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>Files and folders that the user adds by hand, taken as they are; the analyzer recognises them by their content.</summary>
/// <param name="paths">The paths as given, on this machine.</param>
/// <param name="limits">Bounds.</param>
internal sealed class ExtraProbe(IReadOnlyList<string> paths, CollectionLimits limits) : Probe(ItemCatalog.Extra), INamesFiles
{
    private const int Deepest = 16;

    /// <inheritdoc/>
    public override TimeSpan Limit => TimeSpan.FromSeconds(300);

    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host) =>
        new([.. paths], Math.Min(limits.Extra, Find(tally: null, isOwn: null, CancellationToken.None).Sum(file => Math.Min(limits.ExtraFile, FileSizes.Of(file.Path) ?? 0))));

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        if (paths.Count == 0)
            return ProbeResult.Missing(OutcomeReasons.NotGiven);
        var tally = new FileTally();
        var taking = new FileTaking(run);
        var files = Find(tally, run.IsOwnFile, run.Token);
        for (var index = 0; index < files.Count; index++)
        {
            if (tally.Bytes >= limits.Extra)
            {
                tally.LeftOut(string.Create(CultureInfo.InvariantCulture, $"{files.Count - index} / {files.Count}"));
                break;
            }

            var most = Math.Min(limits.ExtraFile, limits.Extra - tally.Bytes);
            tally.Add(taking.Take(files[index].Path, files[index].Source, most, KeptEnd.Head));
        }

        return tally.Result(new ProbeResult(ItemOutcome.Empty));
    }

    /// <inheritdoc/>
    public IEnumerable<string> FilesWithNames(IEvidenceHost host) => Find(tally: null, isOwn: null, CancellationToken.None).Select(static file => file.Path);

    private List<(string Path, string Source)> Find(FileTally? tally, Func<string, bool>? isOwn, CancellationToken token)
    {
        var files = new List<(string Path, string Source)>();
        foreach (var given in paths)
        {
            var path = Path.GetFullPath(given);
            if (new FileInfo(path).LinkTarget is not null)
                tally?.AddLink(given);
            else if (Directory.Exists(path))
                AddFolder(given, path);
            else if (File.Exists(path))
                files.Add((path, given));
            else
                tally?.Add(new TakenFile(ItemOutcome.Missing, 0, new OutcomeNote(OutcomeReasons.NotFound, given)));
        }

        return files;

        void AddFolder(string given, string path)
        {
            var walk = new FolderWalk(Deepest, limits.ExtraFiles);
            files.AddRange(walk.Files(path, static _ => true, token)
                .Where(file => isOwn?.Invoke(file.FullName) != true)
                .Select(file => (file.FullName, AsGiven(file.FullName))));
            tally?.AddUnreadable(walk, AsGiven);
            tally?.AddLinks(walk, AsGiven);
            if (walk.LeftSomethingOut)
                tally?.LeftOut(given);

            string AsGiven(string local) => Path.Combine(given, Path.GetRelativePath(path, local));
        }
    }
}
