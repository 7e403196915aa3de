using System.Globalization;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>Writes moments as the people at a host read them on its screen: in its local time, with the offset, by its own clock.</summary>
internal static class LocalText
{
    /// <summary><c>yyyy-MM-dd HH:mm:ss +09:00</c>; in UTC as <see cref="UtcText"/> writes it when the host's zone is not known.</summary>
    public static string Of(Host host, DateTimeOffset moment) => host.Zone.Zone is { } zone
        ? TimeZoneInfo.ConvertTime(moment - host.Shift, zone).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)
        : UtcText.Of(moment - host.Shift);
}
