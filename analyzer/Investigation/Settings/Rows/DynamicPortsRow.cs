using System.Globalization;
using ArcBundle.Analyzer.Reading.DynamicPorts;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>The range from which Windows takes TCP ports of its own choice: both sides' ends of connections that no configuration fixes.</summary>
internal sealed class DynamicPortsRow() : SettingRow(SettingTopic.Ports)
{
    /// <summary>What Windows comes with, as seen on hosts that nobody changed.</summary>
    private const int OwnFirst = 49152;
    private const int OwnCount = 16384;

    private const string Name = "dynamicport.tcp";

    private static readonly Message Title = new("setting.title.dynamicport.tcp");

    /// <inheritdoc/>
    public override IEnumerable<ConnectionSetting> Of(ComparedSide side)
    {
        var ranges = (side.Host?.DynamicPorts?.Facts ?? []).Where(static range => range.Value.Protocol.Equals("tcp", StringComparison.OrdinalIgnoreCase))
            .DistinctBy(static range => (range.Value.First, range.Value.Count)).Take(MostOfSide).ToList();
        return ranges.Count > 0
            ? ranges.Select(range => Known(side, Name, TextOf(range.Value), ReadingOf(range.Value), PlaceOf(range.Origin), TextOf(range.Value), Title))
            : [NotFound(side, Name, SettingState.Unreadable, side.WhyUnknown(ItemCatalog.NetworkDynamicPorts) ?? new("setting.dynamicport.untold"), title: Title)];
    }

    private static Message ReadingOf(DynamicPortRange range) => range is { First: OwnFirst, Count: OwnCount }
        ? new("setting.dynamicport.own") : new("setting.dynamicport.other", ("range", string.Create(CultureInfo.InvariantCulture, $"{OwnFirst}-{OwnFirst + OwnCount - 1}")));

    private static string TextOf(DynamicPortRange range) => string.Create(CultureInfo.InvariantCulture, $"{range.First}-{range.Last}");
}
