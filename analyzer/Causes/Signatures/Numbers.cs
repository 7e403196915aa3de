using System.Globalization;

namespace ArcBundle.Analyzer.Causes.Signatures;

/// <summary>Numbers as texts and back, without a culture.</summary>
internal static class Numbers
{
    /// <summary>A number in decimal.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A character as <c>U+0007</c>.</summary>
    public static string CodePoint(char character) => string.Create(CultureInfo.InvariantCulture, $"U+{(int)character:X4}");

    /// <summary>The number of a text of decimal digits without sign, blanks or leading zeros; null for any other text or one above <paramref name="most"/>.</summary>
    public static int? Read(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            && string.Equals(Text(number), text, StringComparison.Ordinal) ? number : null;
}
