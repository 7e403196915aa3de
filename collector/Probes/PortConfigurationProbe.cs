using ArcBundle.Collector.Files;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>The product's port configuration files, wherever below its folders they lie.</summary>
/// <param name="products">Where the product is.</param>
/// <param name="limits">Bounds.</param>
internal sealed class PortConfigurationProbe(ProductMap products, CollectionLimits limits) : Probe(ItemCatalog.ConfigPorts), INamesFiles
{
    private const int Deepest = 2;
    private const int MostFiles = 50;

    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host)
    {
        var files = Find(host, tally: null, CancellationToken.None);
        return new Outlook([.. files.Select(file => host.Files.AsHostWrites(file.FullName))], files.Sum(static file => FileSizes.Of(file.FullName) ?? 0));
    }

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        var tally = new FileTally();
        var taking = new FileTaking(run);
        foreach (var file in Find(run.Host, tally, run.Token))
            tally.Add(taking.Take(file.FullName, run.Host.Files.AsHostWrites(file.FullName), limits.ConfigFile, KeptEnd.Head));
        return tally.Result(products.Absent);
    }

    /// <inheritdoc/>
    public IEnumerable<string> FilesWithNames(IEvidenceHost host) => Find(host, tally: null, CancellationToken.None).Select(static file => file.FullName);

    private List<FileInfo> Find(IEvidenceHost host, FileTally? tally, CancellationToken token)
    {
        var files = new List<FileInfo>();
        foreach (var found in products.Installations)
        {
            var walk = new FolderWalk(Deepest, MostFiles);
            files.AddRange(walk.Files(found.Folder, static name => ProductNames.IsAny(ProductNames.PortFiles, name), token));
            tally?.AddUnreadable(walk, host.Files.AsHostWrites);
        }

        return [.. files.DistinctBy(static file => file.FullName, StringComparer.Ordinal)];
    }
}
