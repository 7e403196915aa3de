using ArcBundle.Analyzer.Investigation.Limits;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>
/// The time limits of the connection (vendor article 3140109663): an agent must answer within 20 minutes unless configured otherwise, then
/// the server tries to reconnect for 30 minutes.
/// </summary>
internal static class ResponseLimit
{
    /// <summary>The agent must answer within this time unless configured otherwise.</summary>
    public static readonly TimeSpan Default = TimeSpan.FromMinutes(20);

    /// <summary>The server reconnects for this long.</summary>
    public static readonly TimeSpan Reconnection = TimeSpan.FromMinutes(30);

    /// <summary>Added to limits where lines are told to belong together.</summary>
    public static readonly TimeSpan Margin = TimeSpan.FromMinutes(5);

    /// <summary>A span matches a limit when it is at most this far from it, or 10 % of the limit when that is more.</summary>
    public static readonly TimeSpan LeastTolerance = TimeSpan.FromMinutes(2);

    /// <summary>Default limit, reconnection, and a margin.</summary>
    public static readonly TimeSpan DefaultMerging = Default + Reconnection + Margin;

    /// <summary>The limits as text, for the fingerprint of the rules.</summary>
    public static string Canonical => $"limit {Default} reconnection {Reconnection} margin {Margin} tolerance {LeastTolerance}";

    /// <summary>How far apart two lines of one incident may be: 55 minutes, longer when a configured limit of certain unit is longer.</summary>
    public static TimeSpan MergingOf(IEnumerable<Host> hosts)
    {
        var longest = DefaultMerging;
        foreach (var setting in hosts.SelectMany(LimitSetting.Of))
        {
            if (setting.Certain() is { } limit && limit + Reconnection + Margin > longest)
                longest = limit + Reconnection + Margin;
        }

        return longest;
    }
}
