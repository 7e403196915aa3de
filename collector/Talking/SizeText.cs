using System.Globalization;

namespace ArcBundle.Collector.Talking;

/// <summary>Sizes for people.</summary>
internal static class SizeText
{
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB"];

    /// <summary>A size with at most one decimal, the same in every language: <c>1.5 MiB</c>.</summary>
    public static string Of(long bytes)
    {
        var value = (double)bytes;
        var unit = 0;
        for (; value >= 1024 && unit < Units.Length - 1; unit++)
            value /= 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.#} {Units[unit]}");
    }
}
