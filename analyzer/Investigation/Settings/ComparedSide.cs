using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Registry;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings;

/// <summary>One side of an incident, whose settings are held against those of the other.</summary>
/// <param name="name"><c>server</c>, <c>agent</c> or <c>both</c>.</param>
/// <param name="host">Its host; null when no evidence of it was given.</param>
/// <param name="peer">The host of the other side; null when there is none.</param>
/// <param name="limits">The limits of the incident.</param>
/// <param name="evidence">The case.</param>
internal sealed class ComparedSide(string name, Host? host, Host? peer, ConnectionLimits limits, CaseEvidence evidence)
{
    private IReadOnlyList<Sourced<RegistryFact>>? _registry;

    /// <summary><c>server</c>, <c>agent</c> or <c>both</c>.</summary>
    public string Name => name;

    /// <summary>Its host; null when no evidence of it was given.</summary>
    public Host? Host => host;

    /// <summary>The host of the other side; null when there is none, or no evidence of it was given.</summary>
    public Host? Peer => peer;

    /// <summary>The limits of the incident.</summary>
    public ConnectionLimits Limits => limits;

    /// <summary>The case.</summary>
    public CaseEvidence Evidence => evidence;

    /// <summary>Whether it is the server's side and not the agent's too.</summary>
    public bool IsServer => string.Equals(name, "server", StringComparison.Ordinal);

    /// <summary>Its registry, without control sets that are not in force.</summary>
    public IReadOnlyList<Sourced<RegistryFact>> Registry => _registry ??= host is null ? [] : [.. ControlSet.InForce(host.Registry.Values)];

    /// <summary>Why nothing is known of what an item would hold; null when the item was read whole.</summary>
    public Message? WhyUnknown(ItemId item) =>
        host is null ? new("setting.host-not-given")
        : host.Items[item] is not { } state ? new("setting.item-not-sent", ("item", item.ToString()))
        : host.Items.IsWhole(item) ? null : new("setting.item-not-whole", ("item", item.ToString()), ("outcome", state.Outcome.ToName()));
}
