using ArcBundle.Collector.Files;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>The hosts file.</summary>
/// <param name="limits">Bounds.</param>
internal sealed class HostsFileProbe(CollectionLimits limits) : Probe(ItemCatalog.NetworkHosts)
{
    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host) =>
        new([PathOn(host)], host.Files.FindFile(PathOn(host)) is { } local ? FileSizes.Of(local) : 0);

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run)
    {
        var path = PathOn(run.Host);
        if (run.Host.Files.FindFile(path) is not { } local)
            return ProbeResult.Without(run.Host.Files.WhyNot(path));
        var tally = new FileTally();
        tally.Add(new FileTaking(run).Take(local, path, limits.ConfigFile, KeptEnd.Head));
        return tally.Result(ProbeResult.Missing(OutcomeReasons.NotFound, path));
    }

    private static string PathOn(IEvidenceHost host) => $@"{host.Files.WindowsFolder}\System32\drivers\etc\hosts";
}
