using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings;

/// <summary>One setting of the comparison, or a family of like ones. All stand in <see cref="SettingRows"/>.</summary>
/// <param name="topic">The part of the comparison that it belongs to.</param>
internal abstract class SettingRow(SettingTopic topic)
{
    /// <summary>Settings of one name and side that are told at most: more come only from evidence that was made to be a burden.</summary>
    protected const int MostOfSide = 32;

    /// <summary>The part of the comparison that it belongs to.</summary>
    public SettingTopic Topic => topic;

    /// <summary>Whether it is read by the incident's own times, so that it may be another for each incident of the same hosts.</summary>
    public virtual bool IsOfIncident => false;

    /// <summary>What is known of it on one side: one setting at least of each name, unless the family has no member there.</summary>
    public abstract IEnumerable<ConnectionSetting> Of(ComparedSide side);

    /// <summary>Whether the sides are not alike in a way that matters; both are known and told in <see cref="ConnectionSetting.Compared"/>.</summary>
    /// <param name="server">What is known of one name on the server's side.</param>
    /// <param name="agent">What is known of the same name on the agent's side.</param>
    public virtual bool Differ(IReadOnlyCollection<string> server, IReadOnlyCollection<string> agent) =>
        !server.ToHashSet(StringComparer.OrdinalIgnoreCase).SetEquals(agent);

    /// <summary>A setting of this row that is known.</summary>
    protected ConnectionSetting Known(ComparedSide side, string name, string? data, Message reading, string? path, string? compared, Message? title = null) =>
        new(side.Name, side.Host?.Id, name, SettingState.Set, path, null, data, reading) { Topic = topic, Title = title, Compared = compared };

    /// <summary>A setting of this row as a registry value holds it.</summary>
    protected ConnectionSetting Known(ComparedSide side, string name, Sourced<RegistryFact> value, Message reading)
    {
        var fact = value.Value;
        return new(side.Name, side.Host?.Id, name, fact.Masked ? SettingState.Unreadable : SettingState.Set, HostRegistry.PathOf(fact), ViewOf(fact), fact.Data, fact.Masked ? new("setting.limit.withheld") : reading)
        {
            Topic = topic,
            Compared = fact.Masked ? null : fact.Data,
        };
    }

    /// <summary>A setting of this row that is not set, or of which nothing is known.</summary>
    protected ConnectionSetting NotFound(ComparedSide side, string name, SettingState state, Message reading, string? data = null, string? compared = null, Message? title = null) =>
        new(side.Name, side.Host?.Id, name, state, null, null, data, reading) { Topic = topic, Title = title, Compared = compared };

    /// <summary>Where a fact stands, in the same words for every language: <c>entry:12</c> for a line, <c>entry [12]</c> for other places.</summary>
    protected static string PlaceOf(Origin origin) => origin.Place.Kind == PlaceKind.Line ? $"{origin.Entry}:{origin.Place}" : $"{origin.Entry} [{origin.Place}]";

    private static string? ViewOf(RegistryFact fact) => fact.View switch { RegistryView.View32 => "32", RegistryView.View64 => "64", _ => null };
}
