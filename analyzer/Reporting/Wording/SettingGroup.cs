using ArcBundle.Analyzer.Investigation.Settings;

namespace ArcBundle.Analyzer.Reporting.Wording;

/// <summary>One setting with what is known of it on both sides.</summary>
/// <param name="Settings">What is known, the server's first; never empty.</param>
internal sealed record SettingGroup(IReadOnlyList<ConnectionSetting> Settings)
{
    /// <summary>Name of the registry value, or the stable id.</summary>
    public string Name => Settings[0].Name;

    /// <summary>The part of the comparison that it belongs to.</summary>
    public SettingTopic Topic => Settings[0].Topic;

    /// <summary>Whether the sides are not alike in a way that matters.</summary>
    public bool Differs => Settings.Any(static setting => setting.Differs);

    /// <summary>Whether anything is known of it on either side.</summary>
    public bool IsKnown => Settings.Any(static setting => setting.State != SettingState.Unreadable);

    /// <summary>Whether it is looked at first: it differs, or is one of the values that the vendor's article asks for.</summary>
    public bool IsFirst => Differs || Topic == SettingTopic.Connection;

    /// <summary>What people call it.</summary>
    public string TitleIn(ReportTerms terms) => Settings[0].Title is { } title ? terms.Of(title) : Name;

    /// <summary>The settings of an incident, each once, in the order told.</summary>
    public static IReadOnlyList<SettingGroup> Of(IReadOnlyList<ConnectionSetting> settings) =>
        [.. settings.GroupBy(static setting => setting.Name, StringComparer.OrdinalIgnoreCase).Select(static group => new SettingGroup([.. group]))];
}
