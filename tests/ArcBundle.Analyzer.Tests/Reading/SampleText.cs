using System.Text;
using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Tests.Reading;

/// <summary>Texts in the encodings that customers send.</summary>
internal static class SampleText
{
    static SampleText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Encodings that can hold any text.</summary>
    public static readonly string[] Unicode = ["utf-8", "utf-8-bom", "utf-16le", "utf-16le-bom", "utf-16be", "utf-16be-bom"];

    /// <summary>Encodings that can hold Japanese.</summary>
    public static readonly string[] Japanese = [.. Unicode, "shift_jis", "euc-jp"];

    /// <summary>Encodings that can hold German and French.</summary>
    public static readonly string[] Western = [.. Unicode, "ibm850", "windows-1252"];

    public static byte[] Encode(string text, string encoding)
    {
        var withMark = encoding.EndsWith("-bom", StringComparison.Ordinal);
        Encoding target = (withMark ? encoding[..^4] : encoding) switch
        {
            "utf-8" => new UTF8Encoding(withMark),
            "utf-16le" => new UnicodeEncoding(bigEndian: false, withMark),
            "utf-16be" => new UnicodeEncoding(bigEndian: true, withMark),
            var name => Encoding.GetEncoding(name, new EncoderReplacementFallback("?"), DecoderFallback.ExceptionFallback),
        };
        return [.. withMark ? target.GetPreamble() : [], .. target.GetBytes(text)];
    }

    /// <summary>Whether every character of a text has a place in an encoding.</summary>
    public static bool CanHold(string text, string encoding)
    {
        if (Unicode.Contains(encoding))
            return true;
        var page = Encoding.GetEncoding(encoding, EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);
        return page.GetString(page.GetBytes(text)) == text;
    }

    public static Stream Stream(string text, string encoding = "utf-8") => new MemoryStream(Encode(text, encoding));

    /// <summary>A stream that gives a few bytes at a time, as an archive entry may.</summary>
    public static Stream Trickle(byte[] bytes, int atOnce) => new TrickleStream(bytes, atOnce);

    public static ReadingContext Tokyo { get; } = new() { Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo") };

    private sealed class TrickleStream(byte[] bytes, int atOnce) : MemoryStream(bytes, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, atOnce));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atOnce)]);
    }
}
