using ArcBundle.Format.Items;
using static ArcBundle.Format.Items.ItemCatalog;

namespace ArcBundle.Collector.Planning;

/// <summary>
/// Items that Windows gives to administrators only, so that a user can be told beforehand what a run without administrator rights will not have:
/// <c>vssadmin</c> ("vssadmin": membership in Administrators), the Security log ("Event Logging Security": read by administrators),
/// FilterFindFirst (access denied without the privilege to load drivers), the firewall's log below <c>System32\LogFiles</c>, the exclusions of
/// Microsoft Defender (hidden from users since 2022), and trace sessions (administrators and Performance Log Users).
/// </summary>
internal static class ElevatedItems
{
    private static readonly IReadOnlyList<ItemId> Needing =
        [VssProviders, VssShadows, VssStorage, VssWriters, EventsSecurity, Minifilters, LogsFirewall, ItemCatalog.Antivirus, TraceTcp];

    /// <summary>The items of a plan that will most likely be refused; empty when the process has the rights, or nothing is known of them.</summary>
    public static IReadOnlyList<ItemId> LikelyRefused(CollectionPlan plan) =>
        plan.Description.Elevated == false
            ? [.. plan.Items.Where(static item => item.Decided is null && Needing.Contains(item.Definition.Id)).Select(static item => item.Definition.Id)]
            : [];
}
