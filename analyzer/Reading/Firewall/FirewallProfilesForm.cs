using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Firewall;

/// <summary><c>netsh advfirewall show currentprofile</c>: a line that sets the policy, which no language changes.</summary>
internal sealed class FirewallProfilesForm() : ListForm<FirewallProfile>(EvidenceForm.FirewallProfiles, ItemCatalog.RegistryFirewall, Table)
{
    private static readonly FactColumns<FirewallProfile> Table = new(
        ["profile", "store", "enabled", "blocksInbound", "blocksOutbound", "ignoresRules", "usesLocalRules", "logsDropped", "logsAllowed", "logPath"],
        static p =>
        [
            p.Name, p.Store.ToString(), CellText.Of(p.IsEnabled), CellText.Of(p.BlocksInbound), CellText.Of(p.BlocksOutbound), CellText.Of(p.IgnoresRules),
            CellText.Of(p.UsesLocalRules), CellText.Of(p.LogsDropped), CellText.Of(p.LogsAllowed), p.LogPath,
        ]);

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) => lines.Take(60).Any(FirewallProfileText.IsPolicy);

    /// <inheritdoc/>
    public override Listing<FirewallProfile> Read(Stream stream, string entry, ReadingContext context) => FirewallProfileText.Read(stream, entry, context);
}
