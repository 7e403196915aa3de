using System.Globalization;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>Error numbers of a log line: <c>ec</c> (error code), <c>rc</c> (return code), network error.</summary>
internal static class ErrorNumbers
{
    /// <summary>Keys as <see cref="KeyValues"/> squeezes them.</summary>
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "ec", "rc", "networkerror", "ネットワークエラー", "errorcode", "returncode", "エラーコード", "リターンコード", "ﾈｯﾄﾜｰｸｴﾗｰ",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Keys.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the value of a key is an error number.</summary>
    public static bool IsKey(ReadOnlySpan<char> key) => Lookup.Contains(key);

    /// <summary>The number that <paramref name="value"/> starts with, decimal or <c>0x</c> hexadecimal; null when it starts otherwise.</summary>
    public static int? Parse(ReadOnlySpan<char> value)
    {
        if (value.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            return uint.TryParse(Leading(value[2..], char.IsAsciiHexDigit), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits) ? Unwrap(bits) : null;
        var isNegative = value.StartsWith("-", StringComparison.Ordinal);
        var digits = Leading(isNegative ? value[1..] : value, char.IsAsciiDigit);
        return uint.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Unwrap(isNegative ? (uint)-number : number) : null;
    }

    /// <summary>HRESULT_FROM_WIN32 puts the Win32 number below 0x8007 (winerror.h).</summary>
    private static int Unwrap(uint bits) => (bits & 0xFFFF0000) == 0x80070000 ? (int)(bits & 0xFFFF) : unchecked((int)bits);

    private static ReadOnlySpan<char> Leading(ReadOnlySpan<char> value, Func<char, bool> belongs)
    {
        var length = 0;
        while (length < value.Length && belongs(value[length]))
            length++;
        return value[..length];
    }
}
