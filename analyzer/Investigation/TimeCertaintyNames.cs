namespace ArcBundle.Analyzer.Investigation;

/// <summary>The names of <see cref="TimeCertainty"/> in reports.</summary>
internal static class TimeCertaintyNames
{
    private static readonly string[] Names = ["certain", "assumed-zone", "ambiguous-date"];

    /// <summary>The written name.</summary>
    public static string ToName(this TimeCertainty certainty) => Names[(int)certainty];
}
