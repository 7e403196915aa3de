namespace ArcBundle.Analyzer.Reporting.Escaping;

/// <summary>
/// Which CSV cells a spreadsheet would take for a formula (OWASP, "CSV Injection"): behind any blanks one of <c>= + - @</c>, also full-width, which
/// a Japanese spreadsheet takes alike. Negative numbers are among them: no cell of ours is a number that must be summed up, and a guard with
/// exceptions is none. Tabs and line ends never begin a cell, they are made visible before.
/// </summary>
internal static class CsvFormula
{
    /// <summary>What stands in front of such a cell.</summary>
    public const char Guard = '\'';

    private const string Signs = "=+-@＝＋－＠";

    /// <summary>Whether a cell begins like a formula.</summary>
    public static bool Begins(ReadOnlySpan<char> cell) => cell.TrimStart(' ') is [var first, ..] && Signs.Contains(first, StringComparison.Ordinal);

    /// <summary>The same of a cell in UTF-8.</summary>
    public static bool Begins(ReadOnlySpan<byte> cell) => cell.TrimStart((byte)' ') switch
    {
        [(byte)'=' or (byte)'+' or (byte)'-' or (byte)'@', ..] => true,

        // U+FF1D, U+FF0B, U+FF0D, U+FF20.
        [0xEF, 0xBC, 0x9D or 0x8B or 0x8D or 0xA0, ..] => true,
        _ => false,
    };
}
