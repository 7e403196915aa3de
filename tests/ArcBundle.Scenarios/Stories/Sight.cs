using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Stories;

/// <summary>What must have been sent for a planted cause to be seen. Several of one cause are alternatives.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="IsDecisive">Whether a decisive finding can be made of it, else a strong one or two of medium weight.</param>
/// <param name="Items">All that is needed.</param>
internal sealed record Sight(string Cause, bool IsDecisive, IReadOnlyList<(HostModel Host, HostItem Item)> Items)
{
    /// <summary>Whether it needs the owners of processes, which only bundles tell.</summary>
    public bool NeedsOwners { get; init; }

    /// <summary>Hosts whose addresses must be known, so that a connection is known to be between them.</summary>
    public IReadOnlyList<HostModel> Ends { get; init; } = [];

    /// <summary>Whether everything was sent whole, by a host that was not restarted before its lists were taken.</summary>
    public bool IsGiven => Items.All(static need => need.Host.Has(need.Item) && !need.Host.IsUnrelated && !(need.Host.IsRestartedSince && IsList(need.Item))) && Ends.All(static end => end.IsAddressKnown) && (!NeedsOwners || Items.All(static need => need.Item != HostItem.Processes || need.Host.IsBundle));

    private static bool IsList(HostItem item) => item is HostItem.Processes or HostItem.ProcessesAgain or HostItem.Services or HostItem.Writers;
}
