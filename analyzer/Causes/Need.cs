using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Causes;

/// <summary>A piece of evidence that a cause needs.</summary>
/// <param name="Side">On which side.</param>
/// <param name="Item">The item.</param>
internal sealed record Need(Side Side, ItemId Item)
{
    /// <summary>Needed of the agent's host.</summary>
    public static Need Agent(ItemId item) => new(Side.Agent, item);

    /// <summary>Needed of the server's host.</summary>
    public static Need Server(ItemId item) => new(Side.Server, item);

    /// <summary>The need as text, for the fingerprint of the rules.</summary>
    public override string ToString() => $"{(Side == Side.Agent ? "agent" : "server")} {Item}";
}
