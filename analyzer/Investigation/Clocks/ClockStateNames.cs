namespace ArcBundle.Analyzer.Investigation.Clocks;

/// <summary>The names of <see cref="ClockState"/> in reports.</summary>
internal static class ClockStateNames
{
    private static readonly string[] Names = ["unknown", "agrees", "applied", "uncertain", "stepped", "like-zone"];

    /// <summary>The written name.</summary>
    public static string ToName(this ClockState state) => Names[(int)state];
}
