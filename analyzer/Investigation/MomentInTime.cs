namespace ArcBundle.Analyzer.Investigation;

/// <summary>A moment on the UTC time line and how sure it is.</summary>
/// <param name="Utc">The moment, UTC.</param>
/// <param name="Certainty">How sure.</param>
/// <param name="IsGuess">
/// True when day and month could be exchanged or the zone is unknown: findings that rest on it count one step lower. A zone that was
/// chosen among candidates of the same offset is <see cref="TimeCertainty.AssumedZone"/> but no guess.
/// </param>
internal readonly record struct MomentInTime(DateTimeOffset Utc, TimeCertainty Certainty = TimeCertainty.Certain, bool IsGuess = false)
{
    /// <summary>A moment that is sure.</summary>
    public static MomentInTime Sure(DateTimeOffset utc) => new(utc);
}
