using System.Globalization;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Name of the folder that one analysis' reports are kept in: <c>yyyyMMddTHHmmssZ_</c> and eight hexadecimal digits.</summary>
internal static class AnalysisFolderName
{
    /// <summary>A new name, sorted by time; the digits keep two analyses in one second apart.</summary>
    public static string New(DateTimeOffset atUtc) =>
        atUtc.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss'Z_'", CultureInfo.InvariantCulture)
        + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture)[..8];

    /// <summary>Whether a name has that shape.</summary>
    public static bool IsOne(string name) =>
        name.Length == 25 && name[8] == 'T' && name[15] == 'Z' && name[16] == '_' && name.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_');
}
