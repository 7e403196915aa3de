namespace ArcBundle.Analyzer.Reading.Registry;

/// <summary>The first line of a <c>.reg</c> file tells its version.</summary>
internal static class RegHeader
{
    /// <summary>First line of version 5, whose hexadecimal texts are UTF-16.</summary>
    public const string Version5 = "Windows Registry Editor Version 5.00";

    /// <summary>First line of version 4, whose hexadecimal texts are in the ANSI page.</summary>
    public const string Version4 = "REGEDIT4";

    /// <summary>4 or 5, or null when <paramref name="line"/> is no such first line.</summary>
    public static int? VersionOf(string line)
    {
        var trimmed = line.AsSpan().Trim().Trim('\uFEFF');
        return trimmed.StartsWith("Windows Registry Editor Version 5", StringComparison.OrdinalIgnoreCase) ? 5
            : trimmed.Equals(Version4, StringComparison.OrdinalIgnoreCase) ? 4 : null;
    }
}
