using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Firewall;

namespace ArcBundle.Analyzer.Investigation.Firewalls;

/// <summary>Windows Firewall of a host as its settings and rules show it.</summary>
internal sealed class FirewallState
{
    private readonly HostListing<FirewallRule>? _rules;

    private FirewallState(HostListing<FirewallRule>? rules, IReadOnlyList<Sourced<FirewallProfile>> profiles) => (_rules, Profiles) = (rules, profiles);

    /// <summary>The profiles that may be in force, each with the settings that hold. One alone when the evidence tells which is in force.</summary>
    public IReadOnlyList<Sourced<FirewallProfile>> Profiles { get; }

    /// <summary>Whether both the settings of a profile and the whole of the rules are known, so that a rule which is not there is missing.</summary>
    public bool IsKnown => Profiles.Count > 0 && _rules is { IsWhole: true };

    /// <summary>The firewall of a host.</summary>
    public static FirewallState Of(Host host)
    {
        // "netsh advfirewall show currentprofile" shows the profile in force, "allprofiles" shows every one.
        var effective = host.FirewallProfiles.Where(static profile => profile.Value is { Store: FirewallStore.Effective, Name: not null }).ToList();
        var names = effective.Count == 1 ? [effective[0].Value.Name!]
            : host.FirewallProfiles.Select(static profile => profile.Value.Name).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        return new(host.FirewallRules, [.. names.Select(name => InForce(host, name))]);
    }

    /// <summary>What it does with connections from a peer to a port of the agent, and the rules that decide it.</summary>
    /// <param name="port">Port of the agent.</param>
    /// <param name="own">Addresses of this host; empty when not known.</param>
    /// <param name="peers">Addresses of the peer; empty when not known.</param>
    /// <param name="deciding">Allowing or blocking rules that decide it; empty where there is none.</param>
    public Permission PermissionOf(int port, IReadOnlyCollection<string> own, IReadOnlyCollection<string> peers, out IReadOnlyList<Sourced<FirewallRule>> deciding)
    {
        var deciders = new List<Sourced<FirewallRule>>();
        Permission? all = null;
        foreach (var profile in Profiles)
        {
            var one = PermissionIn(profile.Value, port, own, peers, deciders);
            all = all is null || all == one ? one : Permission.Unknown;
        }

        deciding = [.. deciders.DistinctBy(static rule => rule.Origin)];
        return all ?? Permission.Unknown;
    }

    private Permission PermissionIn(FirewallProfile profile, int port, IReadOnlyCollection<string> own, IReadOnlyCollection<string> peers, List<Sourced<FirewallRule>> deciders)
    {
        if (profile.IsEnabled is not { } isOn)
            return Permission.Unknown;
        if (!isOn)
            return Permission.Open;
        if (profile.IgnoresRules == true)
            return Permission.Blocked;
        var about = (_rules?.Facts ?? []).Where(rule => rule.Value.Profiles.Count == 0 || rule.Value.Profiles.Contains(profile.Name!, StringComparer.OrdinalIgnoreCase))
            .Where(rule => rule.Value.Store != FirewallStore.Local || profile.UsesLocalRules != false)
            .Select(rule => (Rule: rule, Effect: AgentRule.EffectOf(rule.Value, port, own, peers))).Where(static pair => pair.Effect != RuleEffect.No).ToList();

        // A rule that blocks wins over every one that allows.
        var blocking = about.FindAll(static pair => Acts(pair.Rule, "Block"));
        if (blocking.Find(static pair => pair.Effect == RuleEffect.Yes) is { Rule: { } block })
        {
            deciders.Add(block);
            return Permission.Blocked;
        }

        var allowing = about.FindAll(static pair => Acts(pair.Rule, "Allow"));
        if (blocking.Count > 0)
            return Permission.Unknown;
        if (allowing.Find(static pair => pair.Effect == RuleEffect.Yes) is { Rule: { } allow })
        {
            deciders.Add(allow);
            return Permission.Allowed;
        }

        if (profile.BlocksInbound == false)
            return Permission.Open;
        return allowing.Count > 0 || !IsKnown ? Permission.Unknown : Permission.Blocked;
    }

    private static bool Acts(Sourced<FirewallRule> rule, string action) => action.Equals(rule.Value.Action, StringComparison.OrdinalIgnoreCase);

    /// <summary>The settings of a profile: what Windows shows goes before the policy, the policy before the host's own.</summary>
    private static Sourced<FirewallProfile> InForce(Host host, string name)
    {
        var told = host.FirewallProfiles.Where(profile => name.Equals(profile.Value.Name, StringComparison.OrdinalIgnoreCase))
            .OrderBy(static profile => profile.Value.Store switch { FirewallStore.Effective => 0, FirewallStore.Policy => 1, _ => 2 }).ToList();
        var settings = told.Select(static profile => profile.Value).Aggregate(static (first, next) => first with
        {
            IsEnabled = first.IsEnabled ?? next.IsEnabled,
            BlocksInbound = first.BlocksInbound ?? next.BlocksInbound,
            IgnoresRules = first.IgnoresRules ?? next.IgnoresRules,
            UsesLocalRules = first.UsesLocalRules ?? next.UsesLocalRules,
            LogsDropped = first.LogsDropped ?? next.LogsDropped,
        });
        return new(settings, told[0].Origin);
    }
}
