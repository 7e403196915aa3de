using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>
/// The clock of a host was set (Microsoft-Windows-Kernel-General 1): what stands before it in a log and what stands after it lie on two time lines.
/// A change of the time zone alone moves no clock and is none, nor is the small correction of a time service.
/// </summary>
/// <param name="Record">The record.</param>
/// <param name="OldUtc">What the clock showed before, UTC.</param>
/// <param name="NewUtc">What it showed after, UTC.</param>
/// <param name="Reason">
/// Why: 1 a program set it, 2 the hardware clock did (also when the host wakes from sleep); null where the record does not tell, as on Windows
/// Server 2008 R2 and before.
/// </param>
internal sealed record ClockStep(Sourced<EventRecord> Record, DateTimeOffset OldUtc, DateTimeOffset NewUtc, int? Reason)
{
    /// <summary>The event of Kernel-General.</summary>
    public const int EventId = 1;

    /// <summary>Steps that are not longer are the work of time services and disturb nothing.</summary>
    public static readonly TimeSpan MoreThan = TimeSpan.FromSeconds(30);

    private const int TimeZoneChanged = 3;

    /// <summary>How far the clock was set: positive forward, negative back.</summary>
    public TimeSpan Length => NewUtc - OldUtc;

    /// <summary>Whether it happened in a window, by the clock before it or by the clock after it.</summary>
    public bool IsIn(JobWindow window) => window.Contains(OldUtc) || window.Contains(NewUtc);

    /// <summary>
    /// The steps of a host's clock of more than 30 seconds, in the order in which the log wrote them: a clock set back makes later records look earlier.
    /// Records whose times cannot be read are passed over.
    /// </summary>
    public static IReadOnlyList<ClockStep> Of(Host host) =>
    [
        .. host.System.Of(Providers.KernelGeneral, EventId).Select(Read).OfType<ClockStep>()
            .OrderBy(static step => step.Record.Value.RecordId).ThenBy(static step => step.Record.Value.TimeUtc)
            .ThenBy(static step => step.Record.Origin.Entry, StringComparer.Ordinal),
    ];

    /// <summary>Reads one record; null when it is no step of more than 30 seconds.</summary>
    public static ClockStep? Read(Sourced<EventRecord> record)
    {
        if (TimeOf(record.Value["OldTime"]) is not { } old || TimeOf(record.Value["NewTime"]) is not { } changed || (changed - old).Duration() <= MoreThan)
            return null;
        var reason = int.TryParse(record.Value["Reason"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        return reason == TimeZoneChanged ? null : new(record, old, changed, reason);
    }

    private static DateTimeOffset? TimeOf(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;
}
