using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>A size of <c>vssadmin list shadowstorage</c>: <c>1.93 GB (1%)</c>, <c>0 bytes (0%)</c>, <c>UNBOUNDED (100%)</c>, in every language.</summary>
/// <param name="Text">The size as written, without the share.</param>
/// <param name="Bytes">Size in bytes, as exact as the tool's three digits; null when there is no limit or the unit is not known.</param>
/// <param name="Percent">Share of the volume in percent.</param>
/// <param name="IsUnbounded">True when a word stands in place of a number: there is no limit.</param>
internal sealed record VssSize(string Text, long? Bytes, int Percent, bool IsUnbounded)
{
    /// <summary>First letters of the units, each 1024 times the one before; French writes them with <c>o</c> for octet.</summary>
    private const string Units = "KMGTPE";

    /// <summary>No size is longer, in any language.</summary>
    private const int LongestText = 100;

    private static readonly string[] ByteWords = ["B", "byte", "bytes", "バイト", "octet", "octets", "字节", "位元組", "바이트", "байт"];

    /// <summary>The size after the first colon of a line; null for another line.</summary>
    public static VssSize? Of(string line)
    {
        if (VssLine.AfterColon(line) is not { Length: <= LongestText } value)
            return null;
        var folded = Folding.Fold(value).Trim();
        var open = folded.LastIndexOf('(');
        if (open < 1 || !folded.EndsWith(')'))
            return null;
        var share = folded.AsSpan(open + 1, folded.Length - open - 2).Trim();
        if (share is not [.., '%'] || !int.TryParse(share[..^1].TrimEnd(), NumberStyles.None, CultureInfo.InvariantCulture, out var percent) || percent > 100)
            return null;
        var size = folded[..open].Trim();
        var digits = size.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        var text = value[..open].Trim();
        return digits == 0 ? new(text, null, percent, IsUnbounded: true) : new(text, BytesOf(size, digits), percent, IsUnbounded: false);
    }

    private static long? BytesOf(string size, int digits)
    {
        if (NumberOf(size.AsSpan(0, digits)) is not { } number || FactorOf(size[digits..].Trim()) is not { } factor)
            return null;
        return number * factor is var bytes && bytes < 1L << 62 ? (long)bytes : null;
    }

    /// <summary>A point or comma before one or two last digits parts the fraction; any other parts thousands.</summary>
    private static double? NumberOf(ReadOnlySpan<char> text)
    {
        var mark = text.LastIndexOfAny('.', ',');
        var decimals = mark < 0 ? 0 : text.Length - mark - 1;
        var (value, isFraction) = (0d, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiDigit(text[i]))
                value = (value * 10) + text[i] - '0';
            else if (i == mark && decimals is 1 or 2)
                isFraction = true;
            else if (text[i] is not ('.' or ',' or ' ' or '\''))
                return null;
        }

        return isFraction ? value / (decimals == 1 ? 10 : 100) : value;
    }

    private static double? FactorOf(string unit)
    {
        if (Array.Exists(ByteWords, word => word.Equals(unit, StringComparison.OrdinalIgnoreCase)))
            return 1;
        return unit.Length == 2 && unit[1] is 'B' or 'b' or 'o' && Units.IndexOf(char.ToUpperInvariant(unit[0]), StringComparison.Ordinal) is >= 0 and var power
            ? Math.Pow(1024, power + 1) : null;
    }
}
