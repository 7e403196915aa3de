using System.Text;
using ArcBundle.Scenarios.Chance;
using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Forms;

/// <summary>The encodings in which the tools of a Windows write.</summary>
internal static class Encodings
{
    static Encodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Redirected console tools: the OEM page, or UTF-8 on the newest Windows.</summary>
    public static byte[] Console(string text, HostLanguage language, Dice dice) =>
        dice.Percent(15) && language != HostLanguage.Japanese ? Of(text, Encoding.UTF8) : Of(text, Encoding.GetEncoding(OemPage(language)));

    /// <summary><c>wmic</c>: UTF-16 into a file of its own, the OEM page when redirected.</summary>
    public static byte[] Wmic(string text, HostLanguage language, Dice dice) =>
        dice.Percent(60) ? WithMark(text, Encoding.Unicode) : Of(text, Encoding.GetEncoding(OemPage(language)));

    /// <summary><c>Export-Csv</c>: UTF-8 with a mark, UTF-16, or plain UTF-8 of PowerShell 7.</summary>
    public static byte[] PowerShell(string text, Dice dice) =>
        dice.Below(3) switch { 0 => WithMark(text, Encoding.Unicode), 1 => WithMark(text, Encoding.UTF8), _ => Of(text, Encoding.UTF8) };

    /// <summary>Logs of the product and what people save of them.</summary>
    public static byte[] Product(string text, bool isJapanese, Dice dice) => dice.Below(4) switch
    {
        0 => Of(text, Encoding.UTF8),
        1 => WithMark(text, Encoding.UTF8),
        2 => WithMark(text, Encoding.Unicode),
        _ => Of(text, Encoding.GetEncoding(isJapanese ? 932 : 1252)),
    };

    /// <summary>Registry export, version 5.</summary>
    public static byte[] Registry5(string text) => WithMark(text, Encoding.Unicode);

    /// <summary>Registry export, version 4: the ANSI page.</summary>
    public static byte[] Registry4(string text, HostLanguage language) => Of(text, Encoding.GetEncoding(AnsiPage(language)));

    /// <summary>OEM code page of a language.</summary>
    public static int OemPage(HostLanguage language) => language switch { HostLanguage.Japanese => 932, HostLanguage.English => 437, _ => 850 };

    /// <summary>ANSI code page of a language.</summary>
    public static int AnsiPage(HostLanguage language) => language == HostLanguage.Japanese ? 932 : 1252;

    private static byte[] WithMark(string text, Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

    private static byte[] Of(string text, Encoding encoding) => encoding is UTF8Encoding ? new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text) : encoding.GetBytes(text);
}
