using System.Net;
using ArcBundle.Analyzer.Reading.Firewall;

namespace ArcBundle.Analyzer.Investigation.Firewalls;

/// <summary>Tells whether a rule of Windows Firewall is about connections to the agent.</summary>
internal static class AgentRule
{
    private const int Tcp = 6;

    /// <summary>Names of the agent's programs: the one that listens, and the one that it starts for a job.</summary>
    private static IEnumerable<string> Programs => ProductNames.AgentServiceProcesses.Concat(ProductNames.AgentJobProcesses);

    /// <summary>Whether a rule is about connections from a peer to a port of the agent, whatever it does with them.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="port">Port of the agent.</param>
    /// <param name="own">Addresses of the agent's host; empty when not known.</param>
    /// <param name="peers">Addresses of the peer; empty when not known.</param>
    public static RuleEffect EffectOf(FirewallRule rule, int port, IReadOnlyCollection<string> own, IReadOnlyCollection<string> peers)
    {
        if (!rule.IsActive || !"In".Equals(rule.Direction, StringComparison.OrdinalIgnoreCase) || rule.Protocol is not (null or Tcp)
            || !rule.LocalPorts.Cover(port) || IsOfOtherProgram(rule))
            return RuleEffect.No;
        if (rule.OtherConditions.Count > 0 || !rule.RemotePorts.IsAny)
            return RuleEffect.Maybe;
        var (local, remote) = (Match(rule.LocalAddresses, own), Match(rule.RemoteAddresses, peers));
        return local < remote ? local : remote;
    }

    private static bool IsOfOtherProgram(FirewallRule rule)
    {
        if (rule.Service is { Length: > 0 } and not "*" and var service && !ProductNames.IsAgentKey(service))
            return true;
        return rule.Program is { Length: > 0 } program && !Programs.Contains(ProductNames.Stem(program.Trim()), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether one of the addresses is meant; words and forms that are not read leave it open.</summary>
    private static RuleEffect Match(IReadOnlyList<string> meant, IReadOnlyCollection<string> addresses)
    {
        if (meant.Count == 0)
            return RuleEffect.Yes;
        var isOpen = addresses.Count == 0;
        foreach (var text in meant)
        {
            if (AddressRange.Parse(text) is not { } range)
                isOpen = true;
            else if (addresses.Any(address => IPAddress.TryParse(address, out var parsed) && range.Contains(parsed)))
                return RuleEffect.Yes;
        }

        return isOpen ? RuleEffect.Maybe : RuleEffect.No;
    }
}
