using System.Globalization;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>The operating system by name and number.</summary>
[SupportedOSPlatform("windows")]
internal static class OsName
{
    private const string VersionKey = @"SOFTWARE\Microsoft\Windows NT\CurrentVersion";

    /// <summary>
    /// <c>ProductName major.minor.build.revision</c>. Name and revision come from the registry and are left out when it does not have them;
    /// the numbers come from the kernel. (Windows 11 still names itself Windows 10 in ProductName; its build number tells.)
    /// </summary>
    public static string? Read()
    {
        var version = new OsVersion { Size = OsVersion.Length };
        if (Ntdll.RtlGetVersion(ref version) != 0)
            return null;
        var numbers = string.Create(CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}.{version.Build}");
        using var key = ReadOnlyKey.Open(RegistryHive.LocalMachine, VersionKey, RegistryView.View64).Value;
        if (key?.Value("UBR", sizeof(int)) is { } revision && RegistryData.Read(revision.Type, revision.Data) is (RegistryDataKind.DWord, var text))
            numbers = $"{numbers}.{text}";
        return key?.Text("ProductName") is { Length: > 0 } product ? $"{product} {numbers}" : $"Windows {numbers}";
    }
}
