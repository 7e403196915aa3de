using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Firewall;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Windows Firewall of a host, from all that was read of it.</summary>
internal static class HostFirewall
{
    /// <summary>The rules; null when no key of rules was read.</summary>
    public static HostListing<FirewallRule>? RulesOf(HostDraft draft)
    {
        if (FirewallRegistry.RulesOf(draft.Registry) is not { } rules)
            return null;
        var key = draft.Registry.First(static value => FirewallKeys.Split(value.Value.KeyPath) is { } key && FirewallKeys.IsRules(key.Below));
        return new(TakenAtUtc: null, rules.Facts, !rules.Quality.IsDamaged && rules.Quality.Skipped == 0, key.Origin);
    }

    /// <summary>The profiles, those of the registry first.</summary>
    public static IReadOnlyList<Sourced<FirewallProfile>> ProfilesOf(HostDraft draft) =>
        [.. FirewallRegistry.ProfilesOf(draft.Registry), .. draft.Listings.Of<FirewallProfile>()?.Facts ?? []];
}
