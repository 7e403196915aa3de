using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Analysis;

/// <summary>One item of an input and how its collection ended.</summary>
/// <param name="Item">Item id; for a file that nobody recognised its entry name.</param>
/// <param name="Outcome">The outcome; <see cref="ItemOutcome.Skipped"/> for a file that nobody recognised.</param>
/// <param name="Note">Why, or what was cut or withheld; null when plain.</param>
internal sealed record InputItem(string Item, ItemOutcome Outcome, Message? Note)
{
    /// <summary>Bytes of its files as they were collected, unpacked; null when there is none.</summary>
    public long? Bytes { get; init; }

    /// <summary>When its collection began, UTC; null when nothing tells.</summary>
    public DateTimeOffset? StartedUtc { get; init; }

    /// <summary>How long its collection took; null when nothing tells.</summary>
    public TimeSpan? Took { get; init; }
}
