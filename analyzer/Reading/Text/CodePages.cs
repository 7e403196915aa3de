using System.Text;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>The code pages that text evidence comes in, with decoders that count what they cannot decode.</summary>
internal static class CodePages
{
    /// <summary>UTF-16, little endian.</summary>
    public const int Utf16 = 1200;

    /// <summary>UTF-16, big endian.</summary>
    public const int Utf16BigEndian = 1201;

    /// <summary>UTF-8.</summary>
    public const int Utf8 = 65001;

    /// <summary>Japanese ANSI and OEM page (Shift_JIS as Windows has it).</summary>
    public const int Japanese = 932;

    /// <summary>EUC-JP as Windows has it.</summary>
    public const int EucJapanese = 51932;

    /// <summary>OEM page of the United States.</summary>
    public const int OemUnitedStates = 437;

    /// <summary>OEM page of western Europe.</summary>
    public const int OemWestern = 850;

    /// <summary>ANSI page of western Europe and the United States.</summary>
    public const int Western = 1252;

    static CodePages() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>An encoding whose decoder puts U+FFFD for what it cannot decode and counts the bytes in <paramref name="undecodable"/>.</summary>
    /// <exception cref="NotSupportedException">The page is not known to the framework; see <see cref="IsKnown"/>.</exception>
    public static Encoding Get(int codePage, UndecodableBytes undecodable) =>
        Encoding.GetEncoding(codePage, EncoderFallback.ReplacementFallback, undecodable);

    /// <summary>The IANA name, for example <c>shift_jis</c>.</summary>
    public static string NameOf(int codePage) => Encoding.GetEncoding(codePage).WebName;

    /// <summary>
    /// Whether <paramref name="codePage"/> is a page of text whose bytes below 0x80 are ASCII in the first place.
    /// UTF-7 and the stateful ISO-2022 pages are left out on purpose: a manifest is no reason to decode with them.
    /// </summary>
    public static bool IsKnown(int codePage)
    {
        if (codePage is not ((> 0 and < 1200) or (>= 1250 and <= 1258) or (>= 20000 and < 50000) or EucJapanese or 51949 or 54936 or Utf8))
            return false;
        try
        {
            return Encoding.GetEncoding(codePage).GetString("Az09 :="u8) is "Az09 :=";
        }
        catch (Exception refused) when (refused is ArgumentException or NotSupportedException)
        {
            return false;
        }
    }

    /// <summary>Whether one character of <paramref name="codePage"/> may take several bytes.</summary>
    public static bool IsMultiByte(int codePage) => !Encoding.GetEncoding(codePage).IsSingleByte;
}
