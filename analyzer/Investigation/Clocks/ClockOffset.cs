using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Clocks;

/// <summary>The offset between the clocks of an agent's host and of its server, as far as evidence tells it.</summary>
/// <param name="Host">Id of the agent's input.</param>
/// <param name="Reference">Id of the server's input, whose clock is the reference.</param>
/// <param name="State">What is known.</param>
/// <param name="Offset">How far the agent's clock is ahead, negative behind; null when unknown.</param>
/// <param name="Error">How far the true offset may lie from it to either side; null when unknown.</param>
/// <param name="Pairs">The pairs it rests on, in the order of time.</param>
/// <param name="Steps">How often either clock was set by more than 30 seconds in the time that the pairs span.</param>
internal sealed record ClockOffset(
    string Host, string Reference, ClockState State, TimeSpan? Offset, TimeSpan? Error, IReadOnlyList<ClockPair> Pairs, int Steps)
{
    /// <summary>What the time services of the two hosts said last of their synchronisation, the server's first; empty where they said nothing.</summary>
    public IReadOnlyList<TimeSync> Sync { get; init; } = [];

    /// <summary>Whether the offset held until the agent's clock was set, and what it wrote before was moved by that; <see cref="Pairs"/> are those after the move.</summary>
    public bool IsUntilSet { get; init; }

    /// <summary>Whole seconds of the offset.</summary>
    public long? OffsetSeconds => Seconds(Offset);

    /// <summary>Whole seconds of the error, rounded up.</summary>
    public long? ErrorSeconds => Error is { } error ? (long)Math.Ceiling(error.TotalSeconds) : null;

    /// <summary>What is known, in words without the numbers.</summary>
    public Message Text => new(IsUntilSet ? "clock.until-set" : $"clock.{State.ToName()}");

    private static long? Seconds(TimeSpan? span) => span is { } known ? (long)Math.Round(known.TotalSeconds, MidpointRounding.AwayFromZero) : null;
}
