using System.Globalization;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Tracing;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>What is said about a trace: the one thing with which a run changes its host for a while.</summary>
internal static class TraceTalk
{
    /// <summary>What will be started and that it will be stopped; nothing when no trace is planned.</summary>
    public static IEnumerable<string> Announcement(CollectionPlan plan) =>
        plan.Options.Trace is { } duration && plan.Items.Any(static item => item.Definition.Id == ItemCatalog.TraceTcp && item.Decided is null)
            ? [plan.Options.Language.Say(
                "trace.announcement",
                ("session", TraceSettings.SessionName),
                ("seconds", duration.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)),
                ("mebibytes", TraceSettings.LargestMebibytes.ToString(CultureInfo.InvariantCulture)))]
            : [];

    /// <summary>What READ-ME.txt tells about the trace, as a line; empty when none was planned.</summary>
    public static string Account(Language language, IReadOnlyList<ManifestItem> items)
    {
        if (Of(items) is not { } trace || ItemOutcomeNames.Parse(trace.Outcome) is ItemOutcome.Skipped)
            return string.Empty;
        var key = Has(trace, OutcomeReasons.SessionNotStopped) ? "trace.account-not-stopped"
            : ItemOutcomeNames.Parse(trace.Outcome) is ItemOutcome.Collected or ItemOutcome.Truncated or ItemOutcome.Empty ? "trace.account"
            : "trace.account-none";
        return language.Say(key, ("session", TraceSettings.SessionName)) + "\n";
    }

    /// <summary>That a session which an earlier run had left was stopped; null when there was none.</summary>
    public static string? LeftOver(Language language, IReadOnlyList<ManifestItem> items) =>
        Of(items) is { } trace && Has(trace, OutcomeReasons.LeftOverSession) ? language.Say("trace.left-over", ("session", TraceSettings.SessionName)) : null;

    /// <summary>That the session is still running and how to stop it; null when it is not.</summary>
    public static string? NotStopped(Language language, IReadOnlyList<ManifestItem> items) =>
        WasNotStopped(items) ? language.Say("trace.not-stopped", ("session", TraceSettings.SessionName)) : null;

    /// <summary>Whether the session could not be stopped.</summary>
    public static bool WasNotStopped(IReadOnlyList<ManifestItem> items) => Of(items) is { } trace && Has(trace, OutcomeReasons.SessionNotStopped);

    private static ManifestItem? Of(IReadOnlyList<ManifestItem> items) =>
        items.FirstOrDefault(static item => string.Equals(item.Item, ItemCatalog.TraceTcp.Value, StringComparison.Ordinal));

    private static bool Has(ManifestItem item, string reason) => item.Notes.Any(note => string.Equals(note.Reason, reason, StringComparison.Ordinal));
}
