using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>How the collection of each item of a host ended.</summary>
internal sealed class HostItems
{
    /// <summary>Channel of <see cref="ItemCatalog.EventsFirewall"/>.</summary>
    public const string FirewallChannel = "Microsoft-Windows-Windows Firewall With Advanced Security/Firewall";

    /// <summary>The event log of Symantec Endpoint Protection: read when it is sent by hand, not collected by this version.</summary>
    public static readonly ItemId EventsSymantec = new("events.symantec");

    /// <summary>Channel of <see cref="ItemCatalog.EventsDefender"/>.</summary>
    public const string DefenderChannel = "Microsoft-Windows-Windows Defender/Operational";

    /// <summary>Channel of <see cref="EventsSymantec"/>.</summary>
    public const string SymantecChannel = "Symantec Endpoint Protection Client";

    /// <summary>Nothing was collected.</summary>
    public static HostItems None { get; } = new([]);

    private readonly Dictionary<ItemId, ItemState> _states;

    /// <summary>The states of these items; a later state of an item replaces an earlier one.</summary>
    public HostItems(IEnumerable<KeyValuePair<ItemId, ItemState>> states)
    {
        _states = [];
        foreach (var (item, state) in states)
            _states[item] = state;
    }

    /// <summary>Items and states, in the order of ids.</summary>
    public IEnumerable<KeyValuePair<ItemId, ItemState>> All => _states.OrderBy(static pair => pair.Key);

    /// <summary>State of an item; null when nothing was ever said of it (it was not sent).</summary>
    public ItemState? this[ItemId item] => _states.GetValueOrDefault(item);

    /// <summary>Whether an item was read whole: only then can it exclude anything.</summary>
    public bool IsWhole(ItemId item) => this[item]?.Outcome is ItemOutcome.Collected or ItemOutcome.Empty;
}
