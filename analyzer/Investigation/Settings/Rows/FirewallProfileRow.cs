using ArcBundle.Analyzer.Investigation.Firewalls;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Firewall;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>Whether Windows Firewall is on in one profile. Each host's own: nothing is held against the other side.</summary>
/// <param name="profile"><c>Domain</c>, <c>Private</c> or <c>Public</c>.</param>
internal sealed class FirewallProfileRow(string profile) : SettingRow(SettingTopic.Firewall)
{
    /// <summary>The profiles of Windows Firewall.</summary>
    public static IReadOnlyList<string> Names { get; } = ["Domain", "Private", "Public"];

    /// <inheritdoc/>
    public override IEnumerable<ConnectionSetting> Of(ComparedSide side)
    {
        var name = $"firewall.{profile.ToLowerInvariant()}";
        var title = new Message("setting.title.firewall.profile", ("profile", profile));
        var told = (side.Host?.FirewallProfiles ?? []).Any(one => profile.Equals(one.Value.Name, StringComparison.OrdinalIgnoreCase));
        if (!told)
            return [NotFound(side, name, SettingState.Unreadable, side.WhyUnknown(ItemCatalog.RegistryFirewall) ?? new("setting.firewall.untold"), title: title)];
        var state = FirewallState.Of(side.Host!).Profiles.FirstOrDefault(one => profile.Equals(one.Value.Name, StringComparison.OrdinalIgnoreCase));
        if (state is null)
            return [NotFound(side, name, SettingState.Unreadable, new("setting.firewall.not-in-force"), title: title)];
        return state.Value.IsEnabled is { } isOn
            ? [Known(side, name, isOn ? "on" : "off", new(isOn ? "setting.firewall.on" : "setting.firewall.off"), PathOf(side, isOn) ?? PlaceOf(state.Origin), compared: null, title)]
            : [NotFound(side, name, SettingState.Unreadable, new("setting.firewall.untold"), title: title)];
    }

    /// <summary>The registry value that tells it: a policy's goes before the host's own. Null when something else does.</summary>
    private string? PathOf(ComparedSide side, bool isOn) => side.Registry
        .Where(value => string.Equals(value.Value.Name, "EnableFirewall", StringComparison.OrdinalIgnoreCase) && Split(value) is { } key && string.Equals(FirewallKeys.ProfileOf(key.Below), profile, StringComparison.Ordinal))
        .OrderBy(static value => Split(value)!.Value.Store == FirewallStore.Policy ? 0 : 1).Where(value => Reading.Registry.RegistryNumbers.FlagOf(value.Value) == isOn)
        .Select(static value => HostRegistry.PathOf(value.Value)).FirstOrDefault();

    private static (FirewallStore Store, string Below)? Split(Sourced<RegistryFact> value) => FirewallKeys.Split(value.Value.KeyPath);
}
