namespace ArcBundle.Analyzer.Investigation.Pictures;

/// <summary>Which time the picture of an incident shows.</summary>
internal static class PictureRange
{
    /// <summary>Shown before the error at least.</summary>
    private static readonly TimeSpan LeastBefore = TimeSpan.FromMinutes(30);

    /// <summary>A job's beginning is shown when it is not earlier than this: else the silence would be too small to see.</summary>
    private static readonly TimeSpan MostOfJob = TimeSpan.FromHours(4);

    /// <summary>A longer silence begins outside of the picture.</summary>
    private static readonly TimeSpan MostOfSilence = TimeSpan.FromHours(24);

    /// <summary>What follows the error is shown up to this.</summary>
    private static readonly TimeSpan MostAfter = TimeSpan.FromHours(1);

    /// <summary>Room at either side, as a part of the whole.</summary>
    private const double Margin = 0.05;

    /// <summary>The range: the silence to scale with both limits, the job around it when it fits, and what followed.</summary>
    public static UtcSpan Of(Incident incident, UtcSpan? silence)
    {
        var at = incident.AtUtc;
        var from = Earlier(Back(at, LeastBefore), silence is { } quiet ? Later(quiet.FromUtc, Back(at, MostOfSilence)) : at);
        if (incident.Window.FromUtc < from && at - incident.Window.FromUtc <= MostOfJob)
            from = incident.Window.FromUtc;
        var to = Later(at, Earlier(incident.LastUtc, On(at, MostAfter)));
        if (silence is { } known && known.Length <= MostOfSilence)
            to = Later(to, On(known.FromUtc, ResponseLimit.Default + ResponseLimit.Reconnection));
        var margin = (to - from) * Margin;
        return new(Back(from, margin), On(to, margin));
    }

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static DateTimeOffset Back(DateTimeOffset moment, TimeSpan by) => moment - DateTimeOffset.MinValue > by ? moment - by : DateTimeOffset.MinValue;

    private static DateTimeOffset On(DateTimeOffset moment, TimeSpan by) => DateTimeOffset.MaxValue - moment > by ? moment + by : DateTimeOffset.MaxValue;
}
