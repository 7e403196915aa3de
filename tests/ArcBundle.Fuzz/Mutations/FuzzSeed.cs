namespace ArcBundle.Fuzz.Mutations;

/// <summary>A sound input that mutations start from.</summary>
/// <param name="Name">Name for a summary.</param>
/// <param name="Bytes">Content.</param>
/// <param name="Fields">Numbers that mutations aim at; empty for text.</param>
internal record FuzzSeed(string Name, byte[] Bytes, IReadOnlyList<FuzzField> Fields)
{
    /// <summary>Where its units of equal size begin: see <see cref="UnitSize"/>.</summary>
    public int UnitStart { get; init; }

    /// <summary>Size in bytes of the units that a file of this form is made of, as the chunks of an event log; 0 when it has none.</summary>
    public int UnitSize { get; init; }

    /// <summary>A seed without known fields.</summary>
    public FuzzSeed(string name, byte[] bytes)
        : this(name, bytes, [])
    {
    }
}
