using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Running;

/// <summary>Which outcomes make a bundle incomplete: those that a limit or the user forced, not those that the host itself gave.</summary>
internal static class Completeness
{
    private static readonly string[] Cuts =
        [OutcomeReasons.Deadline, OutcomeReasons.Cancelled, OutcomeReasons.SizeLimit, OutcomeReasons.DiskFull, OutcomeReasons.TimeLimit, OutcomeReasons.NoProgress];

    /// <summary>Whether a time limit, a size limit, a full disk or the user cut the item short.</summary>
    public static bool WasCutShort(ManifestItem item) =>
        ItemOutcomeNames.Parse(item.Outcome) is ItemOutcome.TimedOut or ItemOutcome.Cancelled || item.Notes.Any(static note => Cuts.Contains(note.Reason, StringComparer.Ordinal));
}
