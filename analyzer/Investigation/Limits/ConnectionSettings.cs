using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Limits;

/// <summary>Compares the settings of both sides of an incident: limits and packet size, found and not found.</summary>
internal static class ConnectionSettings
{
    /// <summary>The settings of an incident: by name, the server's before the agent's, in the order found.</summary>
    public static IReadOnlyList<ConnectionSetting> Of(Incident incident)
    {
        var limits = new ConnectionLimits(incident);
        (string Side, Host? Host)[] sides = incident.Server is not null && incident.Server == incident.Agent
            ? [("both", incident.Server)]
            : [("server", incident.Server), ("agent", incident.Agent)];
        return
        [
            .. LimitSetting.Names.SelectMany(name => sides.SelectMany(side => LimitsOf(side, name, limits))),
            .. sides.SelectMany(PacketSizesOf),
        ];
    }

    private static IEnumerable<ConnectionSetting> LimitsOf((string Side, Host? Host) side, string name, ConnectionLimits limits)
    {
        var found = limits.Settings.Where(setting => setting.Host == side.Host && setting.Is(name)).ToList();
        return found.Count > 0
            ? found.Select(setting => Row(side, setting.Name, setting.Value, ReadingOf(setting, limits.ReadingOf(setting))))
            : [NotFound(side, name, new("setting.default-limit", ("minutes", Minutes(ResponseLimit.Default))))];
    }

    private static IEnumerable<ConnectionSetting> PacketSizesOf((string Side, Host? Host) side)
    {
        var found = side.Host is null ? [] : PacketSizeSetting.Of(side.Host);
        return found.Count > 0
            ? found.Select(setting => Row(side, setting.Name, setting.Value, ReadingOf(setting)))
            : [NotFound(side, ConnectionValueNames.PacketSize, new("setting.default-packet", ("size", Number(PacketSizeSetting.Default))))];
    }

    private static ConnectionSetting Row((string Side, Host? Host) side, string name, Sourced<RegistryFact> value, Message reading) => new(
        side.Side, side.Host?.Id, name, value.Value.Masked ? SettingState.Unreadable : SettingState.Set, HostRegistry.PathOf(value.Value),
        value.Value.View switch { RegistryView.View32 => "32", RegistryView.View64 => "64", _ => null }, value.Value.Data, reading);

    private static ConnectionSetting NotFound((string Side, Host? Host) side, string name, Message whenDefault)
    {
        var walk = side.Host is null ? new ProductWalk(SettingState.Unreadable, new("setting.host-not-given"), null) : ProductWalk.Of(side.Host);
        return new(side.Side, side.Host?.Id, name, walk.WhenNotFound, null, null, null, walk.Why ?? whenDefault);
    }

    private static Message ReadingOf(LimitSetting setting, LimitReading reading)
    {
        var key = "setting.limit." + reading.Kind switch
        {
            LimitReadingKind.OnlySeconds => "only-seconds",
            LimitReadingKind.OnlyMinutes => "only-minutes",
            LimitReadingKind.SecondsBySilence => "seconds-by-silence",
            LimitReadingKind.MinutesBySilence => "minutes-by-silence",
            LimitReadingKind.Uncertain => "uncertain",
            LimitReadingKind.Insensible => "insensible",
            LimitReadingKind.NotANumber => "no-number",
            _ => "withheld",
        };
        return reading.Limit is { } limit ? new(key, ("minutes", Minutes(limit)))
            : reading.Kind == LimitReadingKind.Uncertain ? new(key, ("value", Number(setting.Number!.Value))) : new(key);
    }

    private static Message ReadingOf(PacketSizeSetting setting) => setting switch
    {
        { Value.Value.Masked: true } => new("setting.limit.withheld"),
        { Number: null } => new("setting.limit.no-number"),
        { IsOutside: true } => new("setting.packet.outside", ("least", Number(PacketSizeSetting.Least)), ("most", Number(PacketSizeSetting.Most))),
        _ => new("setting.packet.allowed", ("least", Number(PacketSizeSetting.Least)), ("most", Number(PacketSizeSetting.Most))),
    };

    private static string Minutes(TimeSpan limit) => limit.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
