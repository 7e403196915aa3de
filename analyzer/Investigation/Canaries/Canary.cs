using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Canaries;

/// <summary>
/// Something that must be seen in an item that was collected: when it is not there, the collection or the reading failed without saying so, and
/// what the item does not show proves nothing. Texts are <c>canary.ID</c>.
/// </summary>
/// <param name="Id">Stable id.</param>
/// <param name="Item">The item that must hold it.</param>
/// <param name="Looks">Whether it is seen on a host; null when this host's evidence need not hold it.</param>
internal sealed record Canary(string Id, ItemId Item, Func<Host, bool?> Looks)
{
    /// <summary>Looks at a host; null when the item was not collected, or need not hold what is looked for.</summary>
    public CanaryResult? On(Host host) => host.Items[Item]?.Outcome == ItemOutcome.Collected && Looks(host) is { } isSeen ? new(host.Id, this, isSeen) : null;
}
