namespace ArcBundle.Format.Items;

/// <summary>One entry of the <see cref="ItemCatalog"/>.</summary>
/// <param name="Id">The stable id.</param>
/// <param name="LiveOnly">True when a disk alone cannot hold it (processes, sockets, service states): with <c>--root</c> it is <c>missing</c>.</param>
/// <param name="NeededFor">Ids of the causes (<see cref="CauseIds"/>) that are judged with it, in the fixed order.</param>
public sealed record ItemDefinition(ItemId Id, bool LiveOnly, IReadOnlyList<string> NeededFor)
{
    /// <summary>True when the item is planned only when the user asks for it, because reading it changes the host a little while it lasts.</summary>
    public bool OnRequest { get; init; }

    /// <summary>
    /// True when the item shows a second moment to compare with the start of the run: it comes last, after the time that was asked for between
    /// the two, and may use the part of the deadline that is kept for the end.
    /// </summary>
    public bool AtEnd { get; init; }
}
