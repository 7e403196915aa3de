namespace ArcBundle.Analyzer.Investigation.Settings;

/// <summary>The names of <see cref="SettingState"/> in reports.</summary>
internal static class SettingStateNames
{
    private static readonly string[] Names = ["set", "default", "absent", "unreadable"];

    /// <summary>The written name.</summary>
    public static string ToName(this SettingState state) => Names[(int)state];
}
