namespace ArcBundle.Analyzer.Investigation.Settings;

/// <summary>The names of <see cref="SettingTopic"/> in reports.</summary>
internal static class SettingTopicNames
{
    private static readonly string[] Names = ["connection", "product", "service", "ports", "firewall", "tcpip", "antivirus", "policy", "clock"];

    /// <summary>The written name.</summary>
    public static string ToName(this SettingTopic topic) => Names[(int)topic];
}
