namespace ArcBundle.Analyzer.Investigation.Pictures;

/// <summary>The time around an incident on both hosts, on one axis, as it is drawn.</summary>
/// <param name="Range">What the axis shows.</param>
/// <param name="Silence">The silence before the error, which may begin before the axis; null when no earlier line tells where it began.</param>
/// <param name="ResponseLimitUtc">When the limit of 20 minutes was over, counted from the beginning of the silence; null without a silence.</param>
/// <param name="ReconnectionLimitUtc">When the 30 minutes of reconnecting after it were over; null without a silence.</param>
/// <param name="Lanes">The lanes, the server's first.</param>
internal sealed record IncidentPicture(
    UtcSpan Range, UtcSpan? Silence, DateTimeOffset? ResponseLimitUtc, DateTimeOffset? ReconnectionLimitUtc, IReadOnlyList<Lane> Lanes);
