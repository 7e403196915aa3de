using System.Globalization;

namespace ArcBundle.Analyzer.Reporting.Wording;

/// <summary>How reports write a number of bytes.</summary>
internal static class ByteCount
{
    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    /// <summary><c>512 B</c>, <c>1.5 KB</c> (of 1024 bytes), the same in every language; a dash when unknown.</summary>
    public static string Of(long? bytes)
    {
        if (bytes is not { } count)
            return "–";
        var (value, unit) = ((double)count, 0);
        for (; Math.Abs(value) >= 1024 && unit < Units.Length - 1; unit++)
            value /= 1024;
        return string.Create(CultureInfo.InvariantCulture, $"{value.ToString(unit == 0 ? "0" : "0.0", CultureInfo.InvariantCulture)} {Units[unit]}");
    }
}
