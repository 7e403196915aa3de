namespace ArcBundle.Analyzer.Investigation;

/// <summary>The time zone of a host and how sure it is.</summary>
/// <param name="Zone">The zone; null when unknown: local times are taken as UTC then.</param>
/// <param name="IsAssumed">True when it was chosen among several candidates of the same offset.</param>
/// <param name="Entry">The entry that tells it; null when the user does.</param>
internal sealed record HostZone(TimeZoneInfo? Zone, bool IsAssumed = false, string? Entry = null)
{
    /// <summary>Nothing tells the zone.</summary>
    public static HostZone Unknown { get; } = new((TimeZoneInfo?)null);

    /// <summary>How sure local times of the host are.</summary>
    public TimeCertainty Certainty => Zone is null || IsAssumed ? TimeCertainty.AssumedZone : TimeCertainty.Certain;
}
