namespace ArcBundle.Analyzer.Investigation;

/// <summary>
/// The time limits of the connection (vendor article 3140109663): an agent must answer within 20 minutes unless configured otherwise, then
/// the server tries to reconnect for 30 minutes.
/// </summary>
internal static class ResponseLimit
{
    /// <summary>The server reconnects for this long.</summary>
    public static readonly TimeSpan Reconnection = TimeSpan.FromMinutes(30);

    /// <summary>Default limit, reconnection, and a margin.</summary>
    public static readonly TimeSpan DefaultMerging = TimeSpan.FromMinutes(55);

    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Most = TimeSpan.FromHours(24);
    private static readonly string[] Names = ["ReceiveTimeOut", "SendTimeOut"];

    /// <summary>How far apart two lines of one incident may be: 55 minutes, longer when a configured limit of certain unit is longer.</summary>
    public static TimeSpan MergingOf(IEnumerable<Host> hosts)
    {
        var longest = DefaultMerging;
        foreach (var number in hosts.SelectMany(static host => host.Registry.NumbersOf(Names)))
        {
            if (CertainReading(number) is { } limit && limit + Reconnection + Margin > longest)
                longest = limit + Reconnection + Margin;
        }

        return longest;
    }

    /// <summary>The value when only one of its readings, as seconds or as minutes, lies between 1 minute and 24 hours; else null. The unit is not public.</summary>
    public static TimeSpan? CertainReading(long number)
    {
        if (number is < 0 or > 24 * 60 * 60)
            return null;
        var (seconds, minutes) = (TimeSpan.FromSeconds(number), TimeSpan.FromMinutes(number));
        return (IsSensible(seconds), IsSensible(minutes)) switch
        {
            (true, false) => seconds,
            (false, true) => minutes,
            _ => null,
        };
    }

    private static bool IsSensible(TimeSpan limit) => limit >= Least && limit <= Most;
}
