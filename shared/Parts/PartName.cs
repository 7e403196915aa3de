using System.Globalization;
using System.Text.RegularExpressions;

namespace ArcBundle.Format.Parts;

/// <summary>File names of parts: the whole's name and <c>.001of003</c>.</summary>
public static partial class PartName
{
    /// <summary>The name of a part.</summary>
    public static string Of(string whole, int number, int count) => string.Create(CultureInfo.InvariantCulture, $"{whole}.{number:000}of{count:000}");

    /// <summary>Whether a name ends like that of a part.</summary>
    public static bool Is(string name) => Ending().IsMatch(name);

    [GeneratedRegex(@"\.\d{3}of\d{3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ending();
}
