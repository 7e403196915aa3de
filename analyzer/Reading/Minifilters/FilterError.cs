using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Minifilters;

/// <summary>An error of <c>fltmc</c> in place of a list: its number after a colon, <c>0x80070005</c> when it was not run with elevated rights.</summary>
internal static class FilterError
{
    private const int MostLines = 3;

    private static readonly string[] FilterWords = ["filter", "フィルタ", "filtr"];

    /// <summary>Whether the first line ends with an error number.</summary>
    public static bool IsError(string line)
    {
        var folded = Folding.Fold(line).TrimEnd().TrimEnd('.');
        var at = folded.LastIndexOf("0x", StringComparison.OrdinalIgnoreCase);
        return at > 0 && folded.Length - at == 10 && folded.AsSpan(0, at).TrimEnd() is [.., ':']
            && uint.TryParse(folded.AsSpan(at + 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && code >= 0x80000000;
    }

    /// <summary>Whether a text is nothing but such an error about filters.</summary>
    public static bool IsAll(IReadOnlyList<string> lines) =>
        lines.Count is > 0 and <= MostLines && IsError(lines[0]) && Array.Exists(FilterWords, word => lines[0].Contains(word, StringComparison.OrdinalIgnoreCase));
}
