namespace ArcBundle.Analyzer.Comparison;

/// <summary>What became of a thing from the old side to the new one.</summary>
internal enum DifferenceKind
{
    /// <summary>It is on both sides with another value.</summary>
    Changed,

    /// <summary>It is on the new side only; the old one was read whole and has it not.</summary>
    Added,

    /// <summary>It is on the old side only; the new one was read whole and has it not.</summary>
    Removed,

    /// <summary>It is on the new side; the old one was not read whole, so nothing is known of it there.</summary>
    NotSeenInOld,

    /// <summary>It is on the old side; the new one was not read whole, so nothing is known of it there.</summary>
    NotSeenInNew,

    /// <summary>A side was not collected at all: nothing was compared.</summary>
    NotComparable,
}
