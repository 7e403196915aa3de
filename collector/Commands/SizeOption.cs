using System.Globalization;

namespace ArcBundle.Collector.Commands;

/// <summary>Sizes as options write them: a whole number and a unit, <c>KB</c>, <c>MB</c> or <c>GB</c>, each 1024 of the one before as Windows counts.</summary>
internal static class SizeOption
{
    private static readonly (string Unit, long Bytes)[] Units = [("KB", 1L << 10), ("MB", 1L << 20), ("GB", 1L << 30)];

    /// <summary>The size in bytes; null when the text is none or not between <paramref name="smallest"/> and <paramref name="largest"/>.</summary>
    public static long? Parse(string text, long smallest, long largest)
    {
        foreach (var (unit, bytes) in Units)
        {
            if (text.EndsWith(unit, StringComparison.OrdinalIgnoreCase) && int.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return number * bytes is var size && size >= smallest && size <= largest ? size : null;
        }

        return null;
    }
}
