using System.Globalization;
using System.Runtime.Versioning;
using ArcBundle.Collector.Windows.Native;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>
/// The code pages that the host's programs write in. The system's own functions do not tell them here: this process asks for UTF-8 in its
/// manifest, and they tell that.
/// </summary>
/// <param name="Ansi">The ANSI code page, for example 932.</param>
/// <param name="Oem">The OEM code page, in which most console programs write.</param>
internal sealed record HostCodePages(int Ansi, int Oem)
{
    private const string Key = @"SYSTEM\CurrentControlSet\Control\Nls\CodePage";

    /// <summary>Reads both from the registry; what it does not tell is what this process would use.</summary>
    [SupportedOSPlatform("windows")]
    public static HostCodePages Read()
    {
        using var key = ReadOnlyKey.Open(RegistryHive.LocalMachine, Key, RegistryView.View64).Value;
        return new HostCodePages(
            Parse(key?.Text("ACP")) ?? (int)Kernel32.GetAnsiCodePage(),
            Parse(key?.Text("OEMCP")) ?? (int)Kernel32.GetOemCodePage());
    }

    /// <summary>The number of a code page as the registry writes it; null when it is none.</summary>
    public static int? Parse(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and <= 65535 ? page : null;
}
