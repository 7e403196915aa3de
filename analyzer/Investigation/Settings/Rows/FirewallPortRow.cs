using System.Globalization;
using ArcBundle.Analyzer.Investigation.Firewalls;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>What Windows Firewall does with connections from the other side to one of the product's ports.</summary>
/// <param name="port">The port.</param>
internal sealed class FirewallPortRow(int port) : SettingRow(SettingTopic.Firewall)
{
    /// <inheritdoc/>
    public override IEnumerable<ConnectionSetting> Of(ComparedSide side)
    {
        var text = port.ToString(CultureInfo.InvariantCulture);
        var (name, title) = ($"firewall.tcp.{text}", new Message("setting.title.firewall.port", ("port", text)));
        var state = side.Host is null ? null : FirewallState.Of(side.Host);
        if (state is null or { Profiles.Count: 0 })
            return [NotFound(side, name, SettingState.Unreadable, side.WhyUnknown(ItemCatalog.RegistryFirewall) ?? new("setting.firewall.untold"), title: title)];
        var peers = side.Peer is { } peer ? side.Evidence.Addresses.Of(peer).ToList() : [];
        var permission = state.PermissionOf(port, [.. side.Evidence.Addresses.Of(side.Host!)], peers, out var deciding);
        var word = permission.ToString().ToLowerInvariant();
        if (permission == Permission.Unknown)
            return [NotFound(side, name, SettingState.Unreadable, new("setting.firewall.port.unknown"), title: title)];
        var rule = deciding.Count > 0 ? deciding[0] : null;
        var reading = rule is null ? new Message($"setting.firewall.port.{word}") : new Message($"setting.firewall.port.{word}-by-rule", ("rule", rule.Value.Name ?? rule.Value.Id));
        return [Known(side, name, word, reading, PlaceOf(rule?.Origin ?? state.Profiles[0].Origin), permission == Permission.Blocked ? "closed" : "open", title)];
    }
}
