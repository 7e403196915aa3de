using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>The limits and the packet size of both sides of an incident.</summary>
/// <param name="canvas">Where it is written.</param>
/// <param name="terms">The words.</param>
/// <param name="hosts">The names of hosts.</param>
internal sealed class TextSettings(TextCanvas canvas, ReportTerms terms, HostNames hosts)
{
    /// <summary>Writes the list; nothing when there is none.</summary>
    public void Write(IReadOnlyList<ConnectionSetting> settings)
    {
        if (settings.Count == 0)
            return;
        canvas.Blank();
        canvas.Line(0, terms["settings"], TextStyles.Label);
        foreach (var setting in settings)
        {
            var side = setting.Host is { } host ? $"{terms.Side(setting.Side)} ({hosts.Of(host)})" : terms.Side(setting.Side);
            canvas.Item(2, "- ", $"{setting.Name}, {side}: {terms.Of(setting.State)}{(setting.Data is { } data ? $" = {data}" : string.Empty)} - {terms.Of(setting.Reading)}");
            if (setting.Path is { } path)
                canvas.Line(4, setting.View is { } view ? $"{path} ({terms.RegistryView(view)})" : path, TextStyles.Quiet);
        }
    }
}
