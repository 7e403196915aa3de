using System.Globalization;

namespace ArcBundle.Format.Languages;

/// <summary>Names and cultures of <see cref="Language"/>.</summary>
public static class LanguageNames
{
    /// <summary>The name that options and reports use: <c>en</c> or <c>ja</c>.</summary>
    public static string ToName(this Language language) => language == Language.Japanese ? "ja" : "en";

    /// <summary>The language of an option's value, or null when it is neither <c>en</c> nor <c>ja</c>.</summary>
    public static Language? Parse(string? name) => name switch { "en" => Language.English, "ja" => Language.Japanese, _ => null };

    /// <summary>Japanese for a Japanese UI culture, else English.</summary>
    public static Language Of(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return culture.Name.StartsWith("ja", StringComparison.OrdinalIgnoreCase) ? Language.Japanese : Language.English;
    }

    /// <summary>The resource culture.</summary>
    public static CultureInfo ToCulture(this Language language) =>
        language == Language.Japanese ? CultureInfo.GetCultureInfo("ja") : CultureInfo.InvariantCulture;
}
