using ArcBundle.Analyzer.Investigation.Limits;

namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>A limit or the packet size on one side of an incident.</summary>
/// <param name="Name">Name of the value.</param>
/// <param name="Side">server, agent or both.</param>
/// <param name="Host">Id of the input; null when none was given.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Path">Registry path; null when not set.</param>
/// <param name="View">Registry view, 32 or 64; null when not told.</param>
/// <param name="Data">Its data as text; null when not set.</param>
/// <param name="Reading">What it means.</param>
internal sealed record ReportSetting(string Name, string Side, string? Host, SettingState State, string? Path, string? View, string? Data, string Reading);
