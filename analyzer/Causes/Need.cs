using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Causes;

/// <summary>A piece of evidence that a cause needs.</summary>
/// <param name="Side">On which side.</param>
/// <param name="Item">The item.</param>
/// <param name="Way">
/// Name of one of several ways in which the cause can be judged: all needs of one way are enough. Null for a need without which it is never
/// judged.
/// </param>
internal sealed record Need(Side Side, ItemId Item, string? Way = null)
{
    /// <summary>Needed of the agent's host.</summary>
    public static Need Agent(ItemId item, string? way = null) => new(Side.Agent, item, way);

    /// <summary>Needed of the server's host.</summary>
    public static Need Server(ItemId item, string? way = null) => new(Side.Server, item, way);

    /// <summary>The need as text, for the fingerprint of the rules.</summary>
    public override string ToString() => $"{(Side == Side.Agent ? "agent" : "server")} {Item}{(Way is null ? string.Empty : $" or:{Way}")}";
}
