using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Reporting.Wording;

/// <summary>The names of <see cref="HostRole"/> in reports; they do not follow the report's language.</summary>
internal static class HostRoleNames
{
    private static readonly string[] Names = ["unknown", "server", "agent", "both"];

    /// <summary>The written name.</summary>
    public static string ToName(this HostRole role) => Names[(int)role];
}
