using System.Globalization;
using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Puts findings of traced connections on a scale.</summary>
internal static class TrafficFindings
{
    /// <summary>Puts a finding of these events on the scale, when there is one; events whose ends are unsure count as guessed.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="scale">Takes the finding.</param>
    /// <param name="rule">The row of the cause's table.</param>
    /// <param name="events">The events that belong to it.</param>
    /// <param name="guess">What else about them is a guess.</param>
    public static void Put(Incident incident, Scale scale, FindingRule rule, IReadOnlyCollection<TrafficEvent> events, Guess guess = default)
    {
        var sure = events.Where(static happened => happened.IsSure).ToList();
        var counted = sure.Count > 0 ? sure : [.. events];
        if (counted.Count == 0)
            return;
        var first = counted.MinBy(static happened => happened.Happened.Value.TimeUtc)!.Happened.Value;
        scale.Add(
            rule,
            restsOnGuess: guess | (incident.IsGuess || sure.Count == 0),
            counted.OrderBy(static happened => happened.Happened.Value.TimeUtc)
                .Select(static happened => new EvidencePointer(happened.Host.Id, happened.Happened.Origin, happened.Happened.Value.TimeUtc)),
            ("count", counted.Count.ToString(CultureInfo.InvariantCulture)),
            ("at", UtcText.Of(first.TimeUtc)),
            ("local", first.Local.ToString()),
            ("remote", first.Remote.ToString()));
    }
}
