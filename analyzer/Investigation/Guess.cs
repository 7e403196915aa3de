namespace ArcBundle.Analyzer.Investigation;

/// <summary>What a finding rests on that is not sure: it counts one step lower then, and the report says why.</summary>
/// <param name="IsOfTime">A time: day and month could be exchanged, the zone is unknown, or the job of a process is.</param>
/// <param name="Window">Where the bounds of the job window come from when no line of a log tells them; null when a line does, or the window does not matter.</param>
internal readonly record struct Guess(bool IsOfTime, JobWindowSource? Window = null)
{
    /// <summary>Nothing is guessed.</summary>
    public static Guess None => default;

    /// <summary>Whether anything is guessed.</summary>
    public bool IsAny => IsOfTime || Window is not null;

    /// <summary>A guess of a time, or none.</summary>
    public static implicit operator Guess(bool isOfTime) => FromBoolean(isOfTime);

    /// <summary>What either side guesses.</summary>
    public static Guess operator |(Guess left, Guess right) => left.BitwiseOr(right);

    /// <summary>A guess of a time when true, none when false.</summary>
    public static Guess FromBoolean(bool isOfTime) => new(isOfTime);

    /// <summary>What either of two guesses.</summary>
    public Guess BitwiseOr(Guess other) => new(IsOfTime || other.IsOfTime, Window ?? other.Window);
}
