using ArcBundle.Analyzer.Reading.Registry;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.Firewall;

/// <summary>Rules and profiles of Windows Firewall from registry values, whether the collector or a <c>.reg</c> export gave them.</summary>
internal static class FirewallRegistry
{
    /// <summary>The rules, each once: the policy's and the host's own. Null when no key of rules was read, which says nothing about rules.</summary>
    public static Readings<FirewallRule>? RulesOf(IReadOnlyList<Sourced<RegistryFact>> values)
    {
        var rules = new List<Sourced<FirewallRule>>();
        var ids = new HashSet<(FirewallStore, string)>();
        var (isThere, isWhole, skipped) = (false, true, 0L);
        foreach (var value in ControlSet.InForce(values))
        {
            if (FirewallKeys.Split(value.Value.KeyPath) is not { } key || !FirewallKeys.IsRules(key.Below))
                continue;
            isThere |= value.Value.Kind != RegistryDataKind.UnreadableKey;
            isWhole &= value.Value.Kind != RegistryDataKind.UnreadableKey;
            if (value.Value is not { Name: { Length: > 0 } id, Kind: RegistryDataKind.Text or RegistryDataKind.ExpandableText })
                continue;
            if (value.Value.Data is { } text && FirewallRuleText.Parse(id, key.Store, text) is { } rule)
            {
                if (ids.Add((key.Store, id.ToUpperInvariant())))
                    rules.Add(new(rule, value.Origin));
            }
            else
            {
                skipped++;
            }
        }

        return isThere ? new(rules, new DataQuality { Read = rules.Count + skipped, Skipped = skipped, Truncated = !isWhole }) : null;
    }

    /// <summary>The profiles that any setting was read of.</summary>
    public static IReadOnlyList<Sourced<FirewallProfile>> ProfilesOf(IReadOnlyList<Sourced<RegistryFact>> values)
    {
        var profiles = new List<Sourced<FirewallProfile>>();
        foreach (var value in ControlSet.InForce(values))
        {
            if (value.Value.Name is null || FirewallKeys.Split(value.Value.KeyPath) is not { } key || FirewallKeys.ProfileOf(key.Below) is not { } name)
                continue;
            var at = profiles.FindIndex(profile => profile.Value.Store == key.Store && string.Equals(profile.Value.Name, name, StringComparison.Ordinal));
            var known = at < 0 ? new(new FirewallProfile(name, key.Store), value.Origin) : profiles[at];
            var told = known with { Value = With(known.Value, value.Value) };
            if (at >= 0)
                profiles[at] = told;
            else if (told != known)
                profiles.Add(told);
        }

        return profiles;
    }

    private static FirewallProfile With(FirewallProfile profile, RegistryFact value) => value.Name!.ToUpperInvariant() switch
    {
        "ENABLEFIREWALL" => profile with { IsEnabled = RegistryNumbers.FlagOf(value) ?? profile.IsEnabled },
        "DEFAULTINBOUNDACTION" => profile with { BlocksInbound = RegistryNumbers.FlagOf(value) ?? profile.BlocksInbound },
        "DEFAULTOUTBOUNDACTION" => profile with { BlocksOutbound = RegistryNumbers.FlagOf(value) ?? profile.BlocksOutbound },
        "DONOTALLOWEXCEPTIONS" => profile with { IgnoresRules = RegistryNumbers.FlagOf(value) ?? profile.IgnoresRules },
        "ALLOWLOCALPOLICYMERGE" => profile with { UsesLocalRules = RegistryNumbers.FlagOf(value) ?? profile.UsesLocalRules },
        "LOGDROPPEDPACKETS" => profile with { LogsDropped = RegistryNumbers.FlagOf(value) ?? profile.LogsDropped },
        "LOGSUCCESSFULCONNECTIONS" => profile with { LogsAllowed = RegistryNumbers.FlagOf(value) ?? profile.LogsAllowed },
        "LOGFILEPATH" => profile with { LogPath = value.Data ?? profile.LogPath },
        _ => profile,
    };
}
