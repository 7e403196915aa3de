using System.Collections;
using System.Globalization;
using System.Resources;

namespace ArcBundle.Analyzer.Tests;

/// <summary>The keys and texts of a resource file.</summary>
internal static class TextKeys
{
    /// <summary>The keys of the neutral (English) texts.</summary>
    public static IEnumerable<string> Of(Type catalog) => Texts(catalog, CultureInfo.InvariantCulture).Keys;

    /// <summary>The texts of one language alone, without fallback.</summary>
    public static Dictionary<string, string> Texts(Type catalog, CultureInfo culture) =>
        new ResourceManager(catalog).GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .ToDictionary(static e => (string)e.Key, static e => (string)e.Value!, StringComparer.Ordinal);
}
