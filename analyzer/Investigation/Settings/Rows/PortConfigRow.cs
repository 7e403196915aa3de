using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Ports;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>The entries of the product's port configuration (<c>PortsConfig.cfg</c>, <c>CAPortConfig.cfg</c>): one for each service or host that either side's file names.</summary>
internal sealed class PortConfigRow() : SettingRow(SettingTopic.Ports)
{
    private const string File = "PortsConfig.cfg";

    /// <inheritdoc/>
    public override IEnumerable<ConnectionSetting> Of(ComparedSide side)
    {
        if (side.WhyUnknown(ItemCatalog.ConfigPorts) is { } why && side.Host?.PortConfig is null)
        {
            // Without a file on this side, the other side's entries say all.
            var names = NamesOf(side.Peer);
            return (names.Count == 0 ? [null] : names.AsEnumerable<string?>()).Select(name => NotFound(side, NameOf(name), SettingState.Unreadable, why, title: TitleOf(name)));
        }

        var all = NamesOf(side.Host).Union(NamesOf(side.Peer), StringComparer.OrdinalIgnoreCase).Take(MostOfSide).ToList();
        return all.Count == 0 ? [None(side, null)] : all.SelectMany(name => Entries(side, name));
    }

    /// <summary>Only what both files set is held against each other: each host has ports of its own.</summary>
    private IEnumerable<ConnectionSetting> Entries(ComparedSide side, string name)
    {
        var entries = EntriesOf(side.Host).Where(entry => string.Equals(KeyOf(entry.Value), name, StringComparison.OrdinalIgnoreCase)).Take(MostOfSide).ToList();
        return entries.Count == 0 ? [None(side, name)]
            : entries.Select(entry => Known(side, NameOf(name), TextOf(entry.Value), new("setting.ports.entry"), PlaceOf(entry.Origin), TextOf(entry.Value), TitleOf(name)));
    }

    private ConnectionSetting None(ComparedSide side, string? name) => NotFound(
        side, NameOf(name), SettingState.Absent, new(side.Host!.PortConfig switch { null => "setting.ports.no-file", { IsWhole: false } => "setting.ports.part-only", _ => "setting.ports.none" }), title: TitleOf(name));

    private static IReadOnlyList<Sourced<PortEntry>> EntriesOf(Host? host) => host?.PortConfig?.Facts ?? [];

    private static List<string> NamesOf(Host? host) => [.. EntriesOf(host).Select(static entry => KeyOf(entry.Value)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MostOfSide)];

    private static string? KeyOf(PortEntry entry) => entry.Service ?? entry.Host ?? entry.Address;

    private static string NameOf(string? name) => name is null ? File : $"{File}:{name}";

    private static Message TitleOf(string? name) => name is null ? new("setting.title.ports-file") : new("setting.title.ports", ("service", name));

    private static string TextOf(PortEntry entry) => string.Join(' ', new[]
    {
        string.Join(';', entry.Ports.Select(static range => range.First == range.Last ? Number(range.First) : $"{Number(range.First)}-{Number(range.Last)}")), entry.Service is null ? null : entry.Host, entry.Address,
    }.Where(static part => !string.IsNullOrEmpty(part)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
