using ArcBundle.Collector.Files;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Probes;

/// <summary>What of the product is installed on a host: told by its registry, or found below the program folders.</summary>
internal sealed class ProductMap
{
    private const int MostProducts = 50;

    /// <summary>Unseen places that are told one by one.</summary>
    private const int MostUnseen = 8;

    /// <summary>Small bounds: this walk looks for a dozen names before the run has begun.</summary>
    private static readonly RegistryWalkLimits Limits = new() { Depth = 8, Keys = 4000, Values = 20_000, ValueBytes = 4096, TotalBytes = 2 * 1024 * 1024 };

    private readonly List<ProductInstallation> _installations = [];
    private readonly List<ProductVersion> _products = [];

    private readonly List<OutcomeNote> _unseen = [];

    private ProductMap()
    {
    }

    /// <summary>The installations, those that the registry tells first.</summary>
    public IReadOnlyList<ProductInstallation> Installations => _installations;

    /// <summary>Products with their versions as the host writes them.</summary>
    public IReadOnlyList<ProductVersion> Products => _products;

    /// <summary>Places where the product may be, too, that could not be looked at: what is not found is then not known to be absent.</summary>
    public IReadOnlyList<OutcomeNote> Unseen => _unseen;

    /// <summary>The result of an item whose files nothing on the host leads to.</summary>
    public ProbeResult Absent => _unseen.Count > 0 ? ProbeResult.Without(_unseen) : ProbeResult.Missing(OutcomeReasons.NotFound);

    /// <summary>The map of a host that does not answer: nothing is known of it.</summary>
    public static ProductMap Unanswered
    {
        get
        {
            var map = new ProductMap();
            map.AddUnseen(new OutcomeNote(OutcomeReasons.NoProgress));
            return map;
        }
    }

    /// <summary>Looks at a host.</summary>
    public static ProductMap Of(IEvidenceHost host)
    {
        var map = new ProductMap();
        map.ReadRegistry(host);
        foreach (var programs in host.Files.ProgramFolders)
            map.ReadProgramFolder(host, programs);
        if (map._products.Count == 0)
            map._products.AddRange(map._installations.Where(static found => found.Side != ProductSide.Shared).Select(static found => new ProductVersion(Path.GetFileName(found.Folder), Version: null)).Distinct());
        return map;
    }

    /// <summary>The folders of one side.</summary>
    public IEnumerable<string> FoldersOf(ProductSide side) => _installations.Where(found => found.Side == side).Select(static found => found.Folder);

    private void ReadRegistry(IEvidenceHost host)
    {
        foreach (var root in ProductNames.RegistryRoots)
        {
            foreach (var view in (RegistryView[])[RegistryView.View64, RegistryView.View32])
            {
                var place = new RegistryRoot(root, view, Limits);
                AddUnseen(host.Registry.ProblemOf(place));
                foreach (var fact in host.Registry.Walk(place).Facts)
                    ReadFact(host, fact);
                foreach (var doubt in host.Registry.CaveatsOf(place).Where(static doubt => string.Equals(doubt.Reason, OutcomeReasons.NotReadable, StringComparison.Ordinal)))
                    AddUnseen(doubt);
            }
        }
    }

    private void ReadFact(IEvidenceHost host, RegistryFact fact)
    {
        if (fact is not { Name: { } name, Data: { Length: > 0 } data, Kind: RegistryDataKind.Text or RegistryDataKind.ExpandableText })
            return;
        if (ProductNames.IsAny(ProductNames.FolderValues, name) && data.Contains('\\', StringComparison.Ordinal))
            AddFolder(Folder(host, data.Trim('"', ' ')), ProductNames.SideOf($@"{fact.KeyPath}\{name}\{data}"));
        if (ProductNames.IsAny(ProductNames.VersionValues, name) && _products.Count < MostProducts)
        {
            var product = new ProductVersion(fact.KeyPath, data);
            if (!_products.Contains(product))
                _products.Add(product);
        }
    }

    private void ReadProgramFolder(IEvidenceHost host, string programs)
    {
        foreach (var vendor in ProductNames.VendorFolders)
        {
            foreach (var folder in Subfolders(host, Folder(host, $@"{programs}\{vendor}")))
            {
                if (string.Equals(Path.GetFileName(folder), ProductNames.SharedFolder, StringComparison.OrdinalIgnoreCase))
                    ReadSharedFolder(host, folder);
                else if (ProductNames.IsProduct(Path.GetFileName(folder)) || ProductNames.IsProduct(vendor))
                    AddFolder(folder, ProductNames.SideOf(Path.GetFileName(folder)));
            }
        }

        foreach (var folder in Subfolders(host, Folder(host, programs)))
        {
            var name = Path.GetFileName(folder);
            if (ProductNames.IsProduct(name) && !ProductNames.IsAny(ProductNames.VendorFolders, name))
                AddFolder(folder, ProductNames.SideOf(name));
        }
    }

    private void ReadSharedFolder(IEvidenceHost host, string shared)
    {
        AddFolder(shared, ProductSide.Shared);
        foreach (var folder in Subfolders(host, shared))
        {
            AddFolder(folder, ProductSide.Shared);
            foreach (var inner in Subfolders(host, folder).Where(static inner => ProductNames.SideOf(Path.GetFileName(inner)) == ProductSide.Agent))
                AddFolder(inner, ProductSide.Agent);
        }
    }

    private void AddFolder(string? folder, ProductSide side)
    {
        if (folder is null)
            return;
        var plain = Path.TrimEndingDirectorySeparator(folder);
        if (!_installations.Exists(known => string.Equals(known.Folder, plain, StringComparison.OrdinalIgnoreCase)))
            _installations.Add(new ProductInstallation(side, plain));
    }

    private string? Folder(IEvidenceHost host, string windowsPath)
    {
        var found = host.Files.FindFolder(windowsPath);
        if (found is null)
            AddUnseen(host.Files.WhyNot(windowsPath));
        return found;
    }

    private IReadOnlyList<string> Subfolders(IEvidenceHost host, string? folder)
    {
        if (folder is null)
            return [];
        var found = FolderWalk.Subfolders(folder, out var unreadable);
        AddUnseen(unreadable?.Note(host.Files.AsHostWrites(folder)));
        return found;
    }

    private void AddUnseen(OutcomeNote? note)
    {
        if (note is { Reason: not OutcomeReasons.NotFound } && _unseen.Count < MostUnseen && !_unseen.Contains(note))
            _unseen.Add(note);
    }
}
