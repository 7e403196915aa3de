namespace ArcBundle.Analyzer.Investigation.Pictures;

/// <summary>The names of <see cref="LaneKind"/> in keys of texts.</summary>
internal static class LaneKindNames
{
    private static readonly string[] Names = ["job", "process", "sockets", "services", "vss", "event-log", "antivirus", "power"];

    /// <summary>The written name.</summary>
    public static string ToName(this LaneKind kind) => Names[(int)kind];
}
