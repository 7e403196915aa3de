using ArcBundle.Format.Bundles;

namespace ArcBundle.Analyzer.Intake.Bundles;

/// <summary>What could be read of a journal.</summary>
/// <param name="Records">Its sound lines, in order.</param>
/// <param name="IsWhole">True for an undamaged journal that was in the bundle: it lists every entry.</param>
internal sealed record JournalContent(IReadOnlyList<JournalRecord> Records, bool IsWhole)
{
    /// <summary>No journal at all.</summary>
    public static JournalContent None { get; } = new([], IsWhole: false);
}
