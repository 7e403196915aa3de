using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Settings;

/// <summary>One setting of one side of an incident, as reports tell it.</summary>
/// <param name="Side"><c>server</c>, <c>agent</c>, or <c>both</c> for a server that backs itself up.</param>
/// <param name="Host">Id of the input; null when no evidence of that side was given.</param>
/// <param name="Name">Name of the registry value, or the stable id of a setting that is none. Settings of one name are held against each other.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Path">Where it stands: key and value name as the registry writes them, or an entry and the place in it; null when it was not found.</param>
/// <param name="View">The registry view, <c>32</c> or <c>64</c>; null when not told.</param>
/// <param name="Data">Raw data, or the default that holds; null when nothing is set or known, or the data was withheld.</param>
/// <param name="Reading">What the data means and why it is read so, or why nothing is known.</param>
internal sealed record ConnectionSetting(string Side, string? Host, string Name, SettingState State, string? Path, string? View, string? Data, Message Reading)
{
    /// <summary>The part of the comparison that it belongs to.</summary>
    public SettingTopic Topic { get; init; }

    /// <summary>What it is called in words; null for a registry value, whose name says it.</summary>
    public Message? Title { get; init; }

    /// <summary>What is held against the other side; empty for "known not to be set", null when nothing is known to compare.</summary>
    public string? Compared { get; init; }

    /// <summary>Whether both sides are known, and not alike in a way that matters.</summary>
    public bool Differs { get; init; }
}
