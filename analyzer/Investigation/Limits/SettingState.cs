namespace ArcBundle.Analyzer.Investigation.Limits;

/// <summary>What is known of a setting of one host.</summary>
internal enum SettingState
{
    /// <summary>It is set, and its data is known.</summary>
    Set,

    /// <summary>It is not set: the product's keys were read whole and hold no such value.</summary>
    Default,

    /// <summary>It is not in what was sent, which need not be all: that does not show that it is not set.</summary>
    Absent,

    /// <summary>Nothing can be said: the data was withheld, or the product's keys were not collected or not read whole.</summary>
    Unreadable,
}
