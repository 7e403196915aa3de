namespace ArcBundle.Analyzer.Investigation.Settings.Rows;

/// <summary>How the number of a registry value is read.</summary>
internal enum SettingUnit
{
    /// <summary>As it is.</summary>
    None,

    /// <summary>Milliseconds.</summary>
    Milliseconds,

    /// <summary>Seconds.</summary>
    Seconds,

    /// <summary>The policy on unloading users' registries: 1 on, 0 off.</summary>
    ForcedUnload,
}
