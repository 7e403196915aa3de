using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;

namespace ArcBundle.Collector.Windows;

/// <summary>Reads <see cref="HostIdentity"/>. No name is resolved and no connection opened.</summary>
[SupportedOSPlatform("windows")]
internal static class HostIdentityReader
{
    /// <summary>Longest name that GetComputerNameEx gives, with room to spare (DNS names end at 255 characters).</summary>
    private const int LongestName = 1024;

    /// <summary>Asks Windows; what it refuses stays null.</summary>
    /// <param name="time">The clock.</param>
    public static HostIdentity Read(TimeProvider time)
    {
        var now = time.GetUtcNow();
        var name = ComputerName(Kernel32.NetBiosName);
        var fqdn = ComputerName(Kernel32.DnsFullyQualifiedName);
        var (zone, offset) = HostClock.TimeZone();
        return new HostIdentity
        {
            Name = name,
            Fqdn = fqdn is { } full && full.Contains('.', StringComparison.Ordinal) ? full : null,
            Addresses = AdapterAddresses.Read(),
            Os = OsName.Read(),
            NowUtc = now,
            UtcOffsetMinutes = offset,
            TimeZoneId = zone,
            BootUtc = HostClock.BootUtc(now),
            OemCodePage = (int)Kernel32.GetOemCodePage(),
            AnsiCodePage = (int)Kernel32.GetAnsiCodePage(),
            ConsoleCodePage = Kernel32.GetConsoleOutputCodePage() is not 0 and var page ? (int)page : null,
            UiLanguage = UiLanguage(),
            Elevated = TokenInformation.IsElevated(),
        };
    }

    private static string? ComputerName(int format)
    {
        var name = new ushort[LongestName];
        uint characters = LongestName;
        return Kernel32.GetComputerNameEx(format, ref name[0], ref characters) && characters > 0 ? NativeText.Of(name, (int)characters) : null;
    }

    private static string? UiLanguage()
    {
        var language = Kernel32.GetUserDefaultUILanguage();
        if (language == 0)
            return null;
        var name = new ushort[Kernel32.LongestLocaleName];
        return Kernel32.LocaleNameOf(language, ref name[0], name.Length, 0) > 0 ? NativeText.UpToZero(name) : null;
    }
}
