using System.Globalization;
using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>The size of packets: every value that tells of it.</summary>
internal sealed class PacketSizeRow() : SettingRow(SettingTopic.Connection)
{
    /// <inheritdoc/>
    /// <remarks>With the limits, as they are told together; no time of the incident is asked.</remarks>
    public override bool IsOfIncident => true;

    /// <inheritdoc/>
    public override IEnumerable<ConnectionSetting> Of(ComparedSide side)
    {
        var found = side.Host is null ? [] : PacketSizeSetting.Of(side.Host);
        foreach (var setting in found)
            yield return Known(side, setting.Name, setting.Value, ReadingOf(setting));

        // What only the other side sets has the name that it has there.
        var names = side.Peer is null ? [] : PacketSizeSetting.Of(side.Peer).Select(static setting => setting.Name).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (names.Count == 0 && found.Count == 0)
            names.Add(ConnectionValueNames.PacketSize);
        var walk = ProductWalk.Of(side.Host);
        foreach (var name in names.Where(name => !found.Any(setting => string.Equals(setting.Name, name, StringComparison.OrdinalIgnoreCase))))
            yield return NotFound(side, name, walk.WhenNotFound, walk.Why ?? new("setting.default-packet", ("size", Number(PacketSizeSetting.Default))), walk.Root is null ? null : Number(PacketSizeSetting.Default), compared: walk.Root is null ? null : string.Empty);
    }

    private static Message ReadingOf(PacketSizeSetting setting) => setting switch
    {
        { Number: null } => new("setting.limit.no-number"),
        { IsOutside: true } => new("setting.packet.outside", ("least", Number(PacketSizeSetting.Least)), ("most", Number(PacketSizeSetting.Most))),
        _ => new("setting.packet.allowed", ("least", Number(PacketSizeSetting.Least)), ("most", Number(PacketSizeSetting.Most))),
    };

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
