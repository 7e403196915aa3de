using System.Globalization;
using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>One of the product's two time limits.</summary>
/// <param name="name">Name of the value.</param>
internal sealed class LimitRow(string name) : SettingRow(SettingTopic.Connection)
{
    /// <inheritdoc/>
    public override bool IsOfIncident => true;

    /// <inheritdoc/>
    public override IEnumerable<ConnectionSetting> Of(ComparedSide side)
    {
        var found = side.Limits.Settings.Where(setting => setting.Host == side.Host && setting.Is(name)).ToList();
        if (found.Count > 0)
            return found.Select(setting => Known(side, setting.Name, setting.Value, ReadingOf(setting, side.Limits.ReadingOf(setting))));
        var walk = ProductWalk.Of(side.Host);
        // That the default holds on one side alone is a difference, whatever the other side is set to: the vendor asks for the same value everywhere.
        return [NotFound(side, name, walk.WhenNotFound, walk.Why ?? new("setting.default-limit", ("minutes", Minutes(ResponseLimit.Default))), compared: walk.Root is null ? null : string.Empty)];
    }

    /// <summary>All values must be the same (article: "値はすべて統一"), those of one side among themselves, too.</summary>
    public override bool Differ(IReadOnlyCollection<string> server, IReadOnlyCollection<string> agent) => server.Concat(agent).Distinct(StringComparer.OrdinalIgnoreCase).Skip(1).Any();

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
            : reading.Kind == LimitReadingKind.Uncertain ? new(key, ("value", setting.Number!.Value.ToString(CultureInfo.InvariantCulture))) : new(key);
    }

    private static string Minutes(TimeSpan limit) => limit.TotalMinutes.ToString("0.##", CultureInfo.InvariantCulture);
}
