using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>
/// The activity log. The product keeps it in a database that takes its own rights to read, so it comes only as an export that the user
/// makes; one that is added by hand as <c>extra</c> is recognised by its content.
/// </summary>
internal sealed class ActivityLogProbe() : Probe(ItemCatalog.LogsActivity)
{
    /// <inheritdoc/>
    public override Outlook Look(IEvidenceHost host) => Outlook.Nothing;

    /// <inheritdoc/>
    public override ProbeResult Collect(ProbeRun run) => ProbeResult.Missing(OutcomeReasons.NotGiven);
}
