using System.Text.RegularExpressions;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.Hosts;

/// <summary>
/// The locale that a report names, as the day/month order of its dates. <c>systeminfo</c> writes a culture and its name, in any language
/// (<c>en-us;English (United States)</c>); <c>msinfo32</c> writes the region alone, in the language of Windows, so that only regions whose
/// names are known count.
/// </summary>
internal static partial class LocaleText
{
    /// <summary>How <c>msinfo32</c> heads the region, in English and Japanese.</summary>
    private static readonly string[] RegionLabels = ["Locale", "ロケール"];

    private static readonly Dictionary<string, string> Regions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["United States"] = "en-US",
        ["米国"] = "en-US",
        ["アメリカ合衆国"] = "en-US",
        ["アメリカ"] = "en-US",
        ["Japan"] = "ja-JP",
        ["日本"] = "ja-JP",
        ["United Kingdom"] = "en-GB",
        ["英国"] = "en-GB",
        ["イギリス"] = "en-GB",
        ["Germany"] = "de-DE",
        ["ドイツ"] = "de-DE",
        ["France"] = "fr-FR",
        ["フランス"] = "fr-FR",
        ["Italy"] = "it-IT",
        ["イタリア"] = "it-IT",
        ["Spain"] = "es-ES",
        ["スペイン"] = "es-ES",
    };

    /// <summary>The order of the dates of the locale in a line; null when the line names none that is known.</summary>
    /// <param name="line">The line, with its label.</param>
    /// <param name="value">The value in it.</param>
    public static DateOrder? OrderOf(string line, string value)
    {
        if (Culture().Match(Folding.Fold(value)) is { Success: true } match)
            return CultureDateOrder.Of(match.Groups["culture"].Value);
        var tab = line.IndexOf('\t', StringComparison.Ordinal);
        return tab > 0 && RegionLabels.Contains(line[..tab].Trim(), StringComparer.OrdinalIgnoreCase) && Regions.TryGetValue(value, out var culture)
            ? CultureDateOrder.Of(culture) : null;
    }

    [GeneratedRegex("^(?<culture>[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3});\\S", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Culture();
}
