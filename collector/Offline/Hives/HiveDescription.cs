using System.Globalization;
using ArcBundle.Collector.Probes;

namespace ArcBundle.Collector.Offline.Hives;

/// <summary>What a host's hives tell about the host itself.</summary>
internal static class HiveDescription
{
    /// <summary>Reads what is there.</summary>
    /// <param name="system">Root of <c>SYSTEM</c>; null without one.</param>
    /// <param name="software">Root of <c>SOFTWARE</c>; null without one.</param>
    public static HostDescription Of(HiveKey? system, HiveKey? software)
    {
        var set = CurrentSetOf(system) is { } current ? system?.Find(current) : null;
        var zone = set?.Find(@"Control\TimeZoneInformation");
        var pages = set?.Find(@"Control\Nls\CodePage");
        var network = set?.Find(@"Services\Tcpip\Parameters");
        var host = set?.Find(@"Control\ComputerName\ComputerName")?.Value("ComputerName")?.Text();
        return new HostDescription
        {
            HostName = host,
            HostFqdn = Known(network?.Value("Hostname")?.Text()) is { } name && Known(network?.Value("Domain")?.Text()) is { } domain ? $"{name}.{domain}" : null,
            Os = OsOf(software?.Find(@"Microsoft\Windows NT\CurrentVersion")),
            // The offset that held when the system last ran; Windows writes the zone's key name with rubbish behind its end.
            UtcOffsetMinutes = OffsetOf(zone?.Value("ActiveTimeBias")),
            TimeZoneId = Known(zone?.Value("TimeZoneKeyName")?.Text()),
            OemCodePage = PageOf(pages?.Value("OEMCP")),
            AnsiCodePage = PageOf(pages?.Value("ACP")),
        };
    }

    /// <summary>Name of the set of settings that the host was started with, for example <c>ControlSet001</c>; null when it is not told.</summary>
    /// <param name="system">Root of <c>SYSTEM</c>.</param>
    public static string? CurrentSetOf(HiveKey? system) =>
        system?.Find("Select")?.Value("Current")?.Number() is { } current ? string.Create(CultureInfo.InvariantCulture, $"ControlSet{current:000}") : null;

    /// <summary>ActiveTimeBias: minutes to add to local time to get UTC, a signed number in an unsigned type.</summary>
    private static int? OffsetOf(HiveValue? bias) =>
        uint.TryParse(bias?.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && unchecked((int)minutes) is >= -900 and <= 900 and var signed ? -signed : null;

    private static int? PageOf(HiveValue? page) =>
        int.TryParse(page?.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65535 ? number : null;

    private static string? OsOf(HiveKey? version)
    {
        if (version is null || Known(version.Value("ProductName")?.Text()) is not { } product)
            return null;
        var major = version.Value("CurrentMajorVersionNumber")?.Number();
        var minor = version.Value("CurrentMinorVersionNumber")?.Number();
        var numbers = major is null || minor is null ? version.Value("CurrentVersion")?.Text() : FormattableString.Invariant($"{major}.{minor}");
        return string.Join(' ', product, string.Join('.', ((string?[])[numbers, version.Value("CurrentBuildNumber")?.Text(), version.Value("UBR")?.Text()]).Where(static part => !string.IsNullOrEmpty(part))));
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
