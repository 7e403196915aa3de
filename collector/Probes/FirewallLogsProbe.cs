using System.Globalization;
using ArcBundle.Collector.Files;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>
/// Windows Firewall's own logs: those that its registry names, and those in its default folder, each with the older part that Windows keeps
/// beside it. Of a long one the end is taken.
/// </summary>
/// <param name="limits">Bounds.</param>
internal sealed class FirewallLogsProbe(CollectionLimits limits) : Probe(ItemCatalog.LogsFirewall)
{
    private const string PathValue = "LogFilePath";
    private const string OldPart = ".old";
    private const string DefaultFolder = @"System32\LogFiles\Firewall";
    private const int MostFiles = 50;

    private static readonly string[] DefaultNames = ["pfirewall*.log", "pfirewall*.log.old"];

    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host)
    {
        var files = Find(host, tally: null, CancellationToken.None);
        return new Outlook(
            files.Count > 0 ? [.. files.Select(static file => file.Source)] : [$@"{host.Files.WindowsFolder}\{DefaultFolder}"],
            files.Sum(file => Math.Min(limits.LogFile, FileSizes.Of(file.Path) ?? 0)));
    }

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        var tally = new FileTally();
        var taking = new FileTaking(run);
        foreach (var (path, source) in Find(run.Host, tally, run.Token))
            tally.Add(taking.Take(path, source, limits.LogFile, KeptEnd.Tail));
        return tally.Result(ProbeResult.Without(run.Host.Files.WhyNot($@"{run.Host.Files.WindowsFolder}\{DefaultFolder}")));
    }

    private List<(string Path, string Source)> Find(IEvidenceHost host, FileTally? tally, CancellationToken token)
    {
        var files = new List<(string Path, string Source)>();
        foreach (var told in PathsTold(host))
        {
            foreach (var source in (string[])[told, told + OldPart])
            {
                if (host.Files.FindFile(source) is { } local)
                    files.Add((local, source));
                else if (host.Files.WhyNot(source) is { Reason: OutcomeReasons.AccessDenied } refused)
                    tally?.Add(new TakenFile(ItemOutcome.Denied, 0, refused));
            }
        }

        if (host.Files.FindFolder($@"{host.Files.WindowsFolder}\{DefaultFolder}") is { } folder)
        {
            var walk = new FolderWalk(0, limits.LogFilesSeen);
            var found = walk.Files(folder, static name => ProductNames.Matches(DefaultNames, name), token);
            if (found.Count > MostFiles)
                tally?.LeftOut(string.Create(CultureInfo.InvariantCulture, $"{found.Count - MostFiles} / {found.Count}"));
            files.AddRange(found.OrderByDescending(FileTimes.WrittenUtc).Take(MostFiles)
                .Select(file => (file.FullName, host.Files.AsHostWrites(file.FullName))));
            tally?.AddUnreadable(walk, host.Files.AsHostWrites);
        }

        return [.. files.DistinctBy(static file => file.Path, OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal)];
    }

    private static IEnumerable<string> PathsTold(IEvidenceHost host) => RegistryRoots.FirewallSettings
        .SelectMany(root => host.Registry.Walk(root).Facts)
        .Where(static fact => PathValue.Equals(fact.Name, StringComparison.OrdinalIgnoreCase) && fact.Kind is RegistryDataKind.Text or RegistryDataKind.ExpandableText)
        .Select(fact => SystemVariables.Expand(fact.Data ?? string.Empty, host.Files.WindowsFolder))
        .Where(static path => path.Length > 0)
        .Distinct(StringComparer.OrdinalIgnoreCase);
}
