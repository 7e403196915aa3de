using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>The settings of both sides of an incident, part by part.</summary>
/// <param name="canvas">Where it is written.</param>
/// <param name="terms">The words.</param>
/// <param name="hosts">The names of hosts.</param>
internal sealed class TextSettings(TextCanvas canvas, ReportTerms terms, HostNames hosts)
{
    private readonly SettingsTold _told = new();

    /// <summary>Writes the list; nothing when there is none.</summary>
    /// <param name="incident">Id of the incident.</param>
    /// <param name="settings">Its settings.</param>
    public void Write(string incident, IReadOnlyList<ConnectionSetting> settings)
    {
        if (settings.Count == 0)
            return;
        canvas.Blank();
        canvas.Line(0, terms["settings"], TextStyles.Label);
        if (_told.EarlierThan(incident, 0, settings) is { } earlier)
        {
            canvas.Line(2, terms.With("settings.same", ("id", earlier.Id)));
            return;
        }

        var groups = SettingGroup.Of(settings);
        foreach (var topic in groups.Where(static group => group.IsKnown || group.IsFirst).GroupBy(static group => group.Topic))
        {
            canvas.Line(2, terms.Of(topic.Key), TextStyles.Label);
            foreach (var setting in topic.SelectMany(static group => group.Settings))
                Write(setting);
        }

        if (groups.Where(static group => !group.IsKnown && !group.IsFirst).Select(group => group.TitleIn(terms)).ToList() is { Count: > 0 } unknown)
            canvas.Item(2, "- ", terms.With("settings.unknown", ("names", string.Join(", ", unknown))));
    }

    private void Write(ConnectionSetting setting)
    {
        var name = setting.Title is { } title ? terms.Of(title) : setting.Name;
        var side = setting.Host is { } host ? $"{terms.Side(setting.Side)} ({hosts.Of(host)})" : terms.Side(setting.Side);
        var mark = setting.Differs ? $" ({terms["settings.differ"]})" : string.Empty;
        canvas.Item(2, "- ", $"{name}, {side}: {terms.Of(setting.State)}{(setting.Data is { } data ? $" = {data}" : string.Empty)} - {terms.Of(setting.Reading)}{mark}");
        if (setting.Path is { } path)
            canvas.Line(4, setting.View is { } view ? $"{path} ({terms.RegistryView(view)})" : path, TextStyles.Quiet);
    }
}
