namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Events that tell of a step of the clock or of its synchronisation.</summary>
internal static class ClockEvents
{
    /// <summary>
    /// Events of Microsoft-Windows-Time-Service: 35 synchronises, 37 receives time, 36 has not synchronised for long, 50 found a great difference,
    /// 52 set the clock, 129 and 134 reach no source.
    /// </summary>
    public static IReadOnlyList<int> TimeService { get; } = [35, 36, 37, 50, 52, 129, 134];

    /// <summary>Those of <see cref="TimeService"/> that say that the host's clock follows a source.</summary>
    public static IReadOnlyList<int> InSync { get; } = [35, 37];

    /// <summary>Pairs of provider and event id that a reader must not pass over.</summary>
    public static IReadOnlyList<(string Provider, int? EventId)> Known { get; } =
        [(Providers.KernelGeneral, ClockStep.EventId), .. TimeService.Select(static id => (Providers.TimeService, (int?)id))];
}
