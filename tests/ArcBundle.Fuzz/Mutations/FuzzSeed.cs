namespace ArcBundle.Fuzz.Mutations;

/// <summary>A sound input that mutations start from.</summary>
/// <param name="Name">Name for a summary.</param>
/// <param name="Bytes">Content.</param>
/// <param name="Fields">Numbers that mutations aim at; empty for text.</param>
internal record FuzzSeed(string Name, byte[] Bytes, IReadOnlyList<FuzzField> Fields)
{
    /// <summary>A seed without known fields.</summary>
    public FuzzSeed(string name, byte[] bytes)
        : this(name, bytes, [])
    {
    }
}
