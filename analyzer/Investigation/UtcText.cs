using System.Globalization;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>Moments as messages carry them.</summary>
internal static class UtcText
{
    /// <summary><c>yyyy-MM-ddTHH:mm:ssZ</c>.</summary>
    public static string Of(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
