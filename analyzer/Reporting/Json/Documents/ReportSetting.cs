using ArcBundle.Analyzer.Investigation.Settings;

namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>A setting on one side of an incident.</summary>
/// <param name="Name">Name of the registry value, or a stable id. Settings of one name are held against each other.</param>
/// <param name="Side">server, agent or both.</param>
/// <param name="Host">Id of the input; null when none was given.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Path">Registry path, or an entry and the place in it; null when not found.</param>
/// <param name="View">Registry view, 32 or 64; null when not told.</param>
/// <param name="Data">Its data as text, or the default that holds; null when nothing is set or known.</param>
/// <param name="Reading">What it means.</param>
/// <param name="Topic">The part of the comparison that it belongs to.</param>
/// <param name="Title">What it is called in words; null for a registry value.</param>
/// <param name="Differs">Whether both sides are known, and not alike in a way that matters.</param>
internal sealed record ReportSetting(
    string Name, string Side, string? Host, SettingState State, string? Path, string? View, string? Data, string Reading, SettingTopic Topic, string? Title, bool Differs);
