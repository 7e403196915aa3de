using System.Globalization;

namespace ArcBundle.Analyzer.Intake;

/// <summary>Numbers as the texts of this folder show them, in both languages.</summary>
internal static class Numbers
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>A number with thousands separators.</summary>
    public static string Text(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A size: whole mebibytes from 10 MiB on, else bytes.</summary>
    public static string Bytes(long bytes) => bytes >= 10 * Mebibyte
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / Mebibyte:#,0} MiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes:#,0} B");
}
