using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Canaries;

/// <summary>Checks that what was read of a host holds what must be there.</summary>
internal static class SelfCheck
{
    /// <summary>What became of the canaries that this host's evidence must hold, in their fixed order.</summary>
    public static IReadOnlyList<CanaryResult> Of(Host host) => [.. CanaryTable.All.Select(canary => canary.On(host)).OfType<CanaryResult>()];

    /// <summary>Whether a canary of an item was not seen: what the item does not show proves nothing then.</summary>
    public static bool IsSuspicious(Host host, ItemId item) => CanaryTable.All.Any(canary => canary.Item == item && canary.On(host) is { IsSeen: false });
}
