using System.Globalization;
using ArcBundle.Analyzer.Investigation.Events;

namespace ArcBundle.Analyzer.Investigation.Clocks;

/// <summary>
/// Estimates the offset between two clocks from pairs of records of one moment. An offset that is applied and not true makes false verdicts, so much is
/// asked: pairs that agree with each other, in which the server was first as well as such in which the agent may have been, from several jobs, and no clock
/// that was set meanwhile.
/// </summary>
internal static class ClockEstimate
{
    /// <summary>Pairs farther than this from the middle one contradict it.</summary>
    private static readonly TimeSpan Agreement = TimeSpan.FromSeconds(60);

    /// <summary>An offset must be so many times its error to be applied.</summary>
    private const int TimesError = 4;

    /// <summary>Smaller offsets are never applied: no finding turns on them.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(60);

    /// <summary>Time zones differ by multiples of this from each other.</summary>
    private static readonly TimeSpan ZoneStep = TimeSpan.FromMinutes(15);

    private const int LeastPairs = 3;
    private const int LeastConnections = 2;

    /// <summary>What decides whether an offset is applied, as text, for the fingerprint of the rules.</summary>
    public static string Canonical => string.Create(CultureInfo.InvariantCulture,
        $"agreement {Agreement} times-error {TimesError} least {Least} zone {ZoneStep} pairs {LeastPairs} connections {LeastConnections} farthest {ClockPairs.Farthest}");

    /// <summary>Estimates the offset of an agent's host against a server.</summary>
    public static ClockOffset Of(Host server, Host agent) => Straightened(server, agent) ?? AsWritten(server, agent);

    /// <summary>
    /// The offset of an agent's host whose clock was set, when the two sides' logs agree only after what it wrote before is moved by the steps; null else. A
    /// process may start late, so that its start alone shows no agreement.
    /// </summary>
    private static ClockOffset? Straightened(Host server, Host agent)
    {
        if (StraightClock.Of(agent) is not { } straight)
            return null;
        var moved = Of(server, straight, ClockPairs.Of(server, straight), steps: 0);
        if (moved.State != ClockState.Agrees || moved.Pairs.All(static pair => pair.Kind == ClockPairKind.ProcessStart))
            return null;
        var written = ClockPairs.Of(server, agent);
        if (written.Any(pair => pair.Kind != ClockPairKind.ProcessStart && pair.Offset.Duration() <= pair.Error))
            return null;
        var steps = StraightClock.StepsOf(agent);
        var ahead = -steps.Aggregate(TimeSpan.Zero, static (sum, step) => sum + step.Length);
        return moved with { State = ClockState.Applied, Offset = ahead, Steps = steps.Count, IsUntilSet = true };
    }

    private static ClockOffset AsWritten(Host server, Host agent)
    {
        var offset = Of(server, agent, ClockPairs.Of(server, agent)) with { Sync = [.. new[] { TimeSync.LastOf(server), TimeSync.LastOf(agent) }.OfType<TimeSync>()] };

        // Two clocks that both follow a source cannot differ by minutes: one of the two kinds of evidence is wrong.
        return offset is { State: ClockState.Applied, Sync: [{ IsInSync: true }, { IsInSync: true }] } ? offset with { State = ClockState.Uncertain } : offset;
    }

    /// <summary>Estimates the offset from these pairs.</summary>
    public static ClockOffset Of(Host server, Host agent, IReadOnlyList<ClockPair> pairs) => Of(server, agent, pairs, pairs.Count == 0 ? 0
        : StepsSince(server, pairs.Min(static pair => pair.ReferenceUtc)) + StepsSince(agent, pairs.Min(static pair => pair.HostUtc)));

    private static ClockOffset Of(Host server, Host agent, IReadOnlyList<ClockPair> pairs, int steps)
    {
        if (pairs.Count == 0)
            return new(agent.Id, server.Id, ClockState.Unknown, null, null, [], 0);
        var middle = Median(pairs);
        var agreeing = pairs.Where(pair => (pair.Offset - middle).Duration() <= Agreement).ToList();
        var error = (agreeing.Count > 0 ? agreeing : pairs).Max(pair => (pair.Offset - middle).Duration() + pair.Error);
        var state = steps > 0 ? ClockState.Stepped
            : middle.Duration() <= error && IsMajority(agreeing, pairs) ? ClockState.Agrees
            : !IsCertain(agreeing, pairs) || middle.Duration() < Least || middle.Duration() < TimesError * error ? ClockState.Uncertain
            : IsLikeZone(middle, error) && agreeing.TrueForAll(static pair => pair.Kind != ClockPairKind.Connection) ? ClockState.LikeZone
            : ClockState.Applied;
        return new(agent.Id, server.Id, state, middle, error, pairs, steps);
    }

    private static TimeSpan Median(IReadOnlyList<ClockPair> pairs)
    {
        // Times of connections are exact; where there are any, the others only confirm them.
        var exact = pairs.Where(static pair => pair.Kind == ClockPairKind.Connection).ToList();
        var ordered = (exact.Count >= LeastConnections ? exact : pairs).Select(static pair => pair.Offset).Order().ToList();
        return ordered.Count % 2 == 1 ? ordered[ordered.Count / 2] : (ordered[(ordered.Count / 2) - 1] + ordered[ordered.Count / 2]) / 2;
    }

    private static bool IsCertain(List<ClockPair> agreeing, IReadOnlyList<ClockPair> pairs)
    {
        if (!IsMajority(agreeing, pairs))
            return false;
        if (agreeing.Count(static pair => pair.Kind == ClockPairKind.Connection) >= LeastConnections)
            return true;
        return agreeing.Count >= LeastPairs && agreeing.Exists(static pair => pair.IsServerFirst) && agreeing.Exists(static pair => !pair.IsServerFirst)
            && agreeing.Select(static pair => (pair.Job, pair.ReferenceUtc.Ticks / ClockPairs.Farthest.Ticks / 2)).Distinct().Skip(1).Any();
    }

    /// <summary>At least three of four pairs agree.</summary>
    private static bool IsMajority(List<ClockPair> agreeing, IReadOnlyList<ClockPair> pairs) => agreeing.Count > 0 && agreeing.Count * 4 >= pairs.Count * 3;

    private static bool IsLikeZone(TimeSpan offset, TimeSpan error)
    {
        var rest = TimeSpan.FromTicks(offset.Duration().Ticks % ZoneStep.Ticks);
        return offset.Duration() + error >= ZoneStep && (rest <= error || ZoneStep - rest <= error);
    }

    /// <summary>How often a host's clock was set after a moment, by the clock before or after.</summary>
    private static int StepsSince(Host host, DateTimeOffset moment) => ClockStep.Of(host).Count(step => step.OldUtc >= moment || step.NewUtc >= moment);
}
