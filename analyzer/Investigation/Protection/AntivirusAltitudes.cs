using System.Globalization;

namespace ArcBundle.Analyzer.Investigation.Protection;

/// <summary>
/// The altitude group "FSFilter Anti-Virus" (Microsoft, "Load order groups and altitudes"). A weak hint for drivers that the table of products
/// does not know: many EDR products sit elsewhere, and tools that only allow programs sit here too.
/// </summary>
internal static class AntivirusAltitudes
{
    /// <summary>The lowest.</summary>
    public const int Lowest = 320_000;

    /// <summary>The highest.</summary>
    public const int Highest = 329_998;

    /// <summary>The group's name as the filter manager writes it.</summary>
    public const string GroupName = "FSFilter Anti-Virus";

    /// <summary>Whether an altitude, with or without a fraction, lies in the group.</summary>
    public static bool Holds(string? altitude) =>
        decimal.TryParse(altitude, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= Lowest and <= Highest;
}
