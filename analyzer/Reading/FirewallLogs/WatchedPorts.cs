namespace ArcBundle.Analyzer.Reading.FirewallLogs;

/// <summary>Ports whose lines are kept longer than others of a huge firewall log. Data: a port that is missing here costs lines of old date, no verdict.</summary>
internal static class WatchedPorts
{
    /// <summary>
    /// Ports of the product that its guides name: Universal Agent 6050 and 6051, engines 6502 to 6504, SQL agent 6070, port mapper 111; and those of
    /// Windows that it needs: 135, 139, 445.
    /// </summary>
    public static IReadOnlySet<int> Product { get; } = new HashSet<int> { 111, 135, 139, 445, 6050, 6051, 6070, 6502, 6503, 6504 };
}
