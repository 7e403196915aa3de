namespace ArcBundle.Format.Items;

/// <summary>How the collection of one item ended. Every planned item has exactly one outcome; none of them reads as "healthy".</summary>
public enum ItemOutcome
{
    /// <summary>Read whole.</summary>
    Collected,

    /// <summary>Read whole, and there was nothing in it.</summary>
    Empty,

    /// <summary>The source does not exist on this host, or cannot be had in this kind of run.</summary>
    Missing,

    /// <summary>The source exists but access was refused.</summary>
    Denied,

    /// <summary>The item's own time limit ran out.</summary>
    TimedOut,

    /// <summary>Read in part: a size limit, a deadline or a torn source cut it short.</summary>
    Truncated,

    /// <summary>Left out on purpose: struck out by the user, or not recognised.</summary>
    Skipped,

    /// <summary>The run was cancelled or its deadline passed before the item was finished.</summary>
    Cancelled,

    /// <summary>An unexpected error; the note tells which.</summary>
    Failed,
}
