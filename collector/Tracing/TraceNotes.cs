using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tracing;

/// <summary>What the item tells about its session beside what it holds.</summary>
internal static class TraceNotes
{
    /// <summary>The session could not be stopped, with the command that stops it.</summary>
    public static OutcomeNote NotStopped { get; } =
        new(OutcomeReasons.SessionNotStopped, TraceCommands.Line(TraceCommands.Logman, TraceCommands.Stop));

    private static readonly OutcomeNote LeftOver = new(OutcomeReasons.LeftOverSession, TraceSettings.SessionName);

    /// <summary>The notes on a session after <see cref="TraceSession.End"/>.</summary>
    public static IReadOnlyList<OutcomeNote> Of(TraceSession session) =>
        session.MayRun ? [NotStopped] : session.FoundLeftOver ? [LeftOver] : [];
}
