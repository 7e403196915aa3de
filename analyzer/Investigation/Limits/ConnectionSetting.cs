using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Limits;

/// <summary>One setting of one side of an incident, as reports tell it.</summary>
/// <param name="Side"><c>server</c>, <c>agent</c>, or <c>both</c> for a server that backs itself up.</param>
/// <param name="Host">Id of the input; null when no evidence of that side was given.</param>
/// <param name="Name">Name of the value.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Path">Key and value name as the registry writes them; null when it was not found.</param>
/// <param name="View">The registry view, <c>32</c> or <c>64</c>; null when not told.</param>
/// <param name="Data">Raw data; null when it was not found or withheld.</param>
/// <param name="Reading">What the data means and why it is read so, or why nothing is known.</param>
internal sealed record ConnectionSetting(string Side, string? Host, string Name, SettingState State, string? Path, string? View, string? Data, Message Reading);
