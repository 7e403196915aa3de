using System.Globalization;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>The time zone that local times of a host are read in. Hosts of several zones work together: nothing is held against the other side.</summary>
internal sealed class TimeZoneRow() : SettingRow(SettingTopic.Clock)
{
    private const string Name = "time-zone";

    private static readonly Message Title = new("setting.title.time-zone");

    /// <inheritdoc/>
    public override IEnumerable<ConnectionSetting> Of(ComparedSide side) => side.Host?.Zone is { Zone: { } zone } known
        ? [Known(side, Name, zone.Id, new(known.IsAssumed ? "setting.zone.assumed" : "setting.zone", ("offset", OffsetOf(zone))), known.Entry, compared: null, Title)]
        : [NotFound(side, Name, SettingState.Unreadable, side.WhyUnknown(ItemCatalog.HostContext) ?? new("setting.zone.untold"), title: Title)];

    private static string OffsetOf(TimeZoneInfo zone) =>
        (zone.BaseUtcOffset < TimeSpan.Zero ? "-" : "+") + zone.BaseUtcOffset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
}
