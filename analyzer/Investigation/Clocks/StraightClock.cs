using ArcBundle.Analyzer.Investigation.Events;

namespace ArcBundle.Analyzer.Investigation.Clocks;

/// <summary>
/// A host whose clock was set, put on the time line of the clock as it was set last: what it wrote before is moved by the steps that came after it. That
/// alone proves nothing, because the clock before may have been the right one, as that of a machine which was halted for hours; the logs of the other side
/// tell.
/// </summary>
internal static class StraightClock
{
    /// <summary>Clocks that were set by no more than this put nothing out of its order.</summary>
    public static readonly TimeSpan Harmless = TimeSpan.FromMinutes(2);

    /// <summary>The hardware clock set it, as when a host wakes: the clock before was right then.</summary>
    private const int FromHardware = 2;

    /// <summary>The steps that put something out of its order, in the order in which they were made.</summary>
    public static IReadOnlyList<ClockStep> StepsOf(Host host) =>
        [.. ClockStep.Of(host).Where(static step => step.Reason != FromHardware && step.Length.Duration() > Harmless)];

    /// <summary>The host on the time line of its last clock; null when its clock was not set.</summary>
    public static Host? Of(Host host) => StepsOf(host) is { Count: > 0 } steps ? ClockShift.Of(host, moment => ClockShift.Plus(moment, StepsAfter(moment, steps))) : null;

    /// <summary>What was added to the clock after a moment. A time that a step back made come twice is taken for the second.</summary>
    private static TimeSpan StepsAfter(DateTimeOffset moment, IReadOnlyList<ClockStep> steps)
    {
        var ticks = 0L;
        foreach (var step in steps)
        {
            if (step.Length > TimeSpan.Zero ? moment <= step.OldUtc : moment < step.NewUtc)
                ticks += Math.Clamp(step.Length.Ticks, -TimeSpan.TicksPerDay * 366, TimeSpan.TicksPerDay * 366);
        }

        return new(ticks);
    }
}
