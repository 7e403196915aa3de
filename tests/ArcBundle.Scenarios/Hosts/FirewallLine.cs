namespace ArcBundle.Scenarios.Hosts;

/// <summary>A line of <c>pfirewall.log</c>.</summary>
/// <param name="At">When, true time.</param>
/// <param name="Action">DROP or ALLOW.</param>
/// <param name="Protocol">TCP or UDP.</param>
/// <param name="Source">Source address.</param>
/// <param name="Destination">Destination address.</param>
/// <param name="SourcePort">Source port.</param>
/// <param name="DestinationPort">Destination port.</param>
/// <param name="Path">SEND or RECEIVE.</param>
/// <param name="IsPlanted">Whether a case rests on it.</param>
internal sealed record FirewallLine(
    DateTimeOffset At, string Action, string Protocol, string Source, string Destination, int SourcePort, int DestinationPort, string Path, bool IsPlanted = false);
