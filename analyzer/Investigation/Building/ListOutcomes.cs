using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>What the outcome of a list makes of its item.</summary>
internal static class ListOutcomes
{
    /// <summary>The outcome of the item; a text that is no list is one that was cut.</summary>
    public static ItemOutcome ToItemOutcome(this ListOutcome outcome) => outcome switch
    {
        ListOutcome.Listed => ItemOutcome.Collected,
        ListOutcome.Empty => ItemOutcome.Empty,
        ListOutcome.Denied => ItemOutcome.Denied,
        _ => ItemOutcome.Truncated,
    };
}
