using System.Text;
using System.Text.RegularExpressions;

namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>
/// Sigma's plain values: <c>*</c> stands for any text, <c>?</c> for one character, and a backslash before one of them or before a backslash
/// takes that meaning away. Any other backslash is itself.
/// </summary>
internal static class WildcardText
{
    /// <summary>The pattern of a value at a place; null when it is too long for its wildcards.</summary>
    public static ValuePattern? PatternOf(string value, TextPlace place, bool isCased)
    {
        var plain = new StringBuilder(value.Length);
        var expression = new StringBuilder(place is TextPlace.Whole or TextPlace.Start ? @"\A" : string.Empty);
        var hasWildcard = false;
        for (var i = 0; i < value.Length; i++)
        {
            var isEscape = value[i] == '\\' && i + 1 < value.Length && (value[i + 1] is '*' or '?' or '\\');
            if (isEscape)
                i++;
            if (!isEscape && (value[i] is '*' or '?'))
            {
                hasWildcard = true;
                expression.Append(value[i] == '*' ? @"[\s\S]*" : @"[\s\S]");
                continue;
            }

            plain.Append(value[i]);
            expression.Append(Regex.Escape(value[i].ToString()));
        }

        if (!hasWildcard)
            return new TextPattern(plain.ToString(), place, isCased);
        if (place is TextPlace.Whole or TextPlace.End)
            expression.Append(@"\z");
        return ExpressionPattern.Of(expression.ToString(), isCased);
    }

    /// <summary>Whether a text has a wildcard that counts.</summary>
    public static bool HasWildcard(string value) => PatternOf(value, TextPlace.Whole, isCased: false) is not TextPattern;
}
