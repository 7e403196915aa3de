namespace ArcBundle.Analyzer.Investigation.Settings;

/// <summary>What is known of a setting of one host.</summary>
internal enum SettingState
{
    /// <summary>It is set, or in the state told, and its data is known.</summary>
    Set,

    /// <summary>It is not set: where it would stand was read whole and does not hold it. A documented default holds.</summary>
    Default,

    /// <summary>
    /// It is not in what was collected: either that was all, and no default is documented; or it was a part, which does not show that it is not set.
    /// </summary>
    Absent,

    /// <summary>Nothing can be said: the data was withheld, or what would hold it was not collected or not read whole.</summary>
    Unreadable,
}
