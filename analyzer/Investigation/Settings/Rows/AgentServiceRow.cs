using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>One property of the Universal Agent's service. Nothing is held against the other side: a service of one host does not depend on that of another.</summary>
/// <param name="property">Which property: the end of the setting's name.</param>
internal abstract class AgentServiceRow(string property) : SettingRow(SettingTopic.Service)
{
    /// <inheritdoc/>
    public override IEnumerable<ConnectionSetting> Of(ComparedSide side)
    {
        var name = "agent-service." + property;
        var title = new Message("setting.title." + name);
        if (side.Host?.Services is not { } services)
            return [NotFound(side, name, SettingState.Unreadable, side.WhyUnknown(ItemCatalog.Services) ?? new("setting.service.untold"), title: title)];
        if (services.UniversalAgent is not { } service)
            return [NotFound(side, name, SettingState.Absent, new(services.IsWholeList ? "setting.service.none" : "setting.service.part-only"), title: title)];
        var path = PlaceOf(service.Origin);
        return Read(service.Value) is var (data, reading)
            ? [Known(side, name, data, reading, path, compared: null, title)]
            : [NotFound(side, name, SettingState.Unreadable, new("setting.service.untold"), title: title) with { Path = path }];
    }

    /// <summary>The property and what it means; null when the list does not tell it.</summary>
    protected abstract (string Data, Message Reading)? Read(ServiceFact service);
}
