using System.Text;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Page 932 as two tables, filled from the framework's own decoder: ten times as fast on Japanese text, and the same characters. Only what
/// that decoder takes as whole is in the tables; where they end, the caller goes on with the framework's decoder.
/// </summary>
internal sealed class DoubleBytePage
{
    private static readonly Lazy<DoubleBytePage> JapanesePage = new(static () => new(CodePages.Japanese));

    private readonly char[] _single = new char[256];
    private readonly char[] _double = new char[65536];
    private readonly bool[] _isLead = new bool[256];

    private DoubleBytePage(int codePage)
    {
        var undecodable = new UndecodableBytes();
        var page = CodePages.Get(codePage, undecodable);
        Span<char> chars = stackalloc char[4];
        Span<byte> bytes = stackalloc byte[2];
        for (var first = 0; first < 256; first++)
        {
            bytes[0] = (byte)first;
            _single[first] = Decode(page, undecodable, bytes[..1], chars);
            _isLead[first] = _single[first] == '\0' && first >= 0x80;
            for (var second = 0; _isLead[first] && second < 256; second++)
            {
                bytes[1] = (byte)second;
                _double[(first << 8) | second] = Decode(page, undecodable, bytes, chars);
            }
        }
    }

    /// <summary>Page 932.</summary>
    public static DoubleBytePage Japanese => JapanesePage.Value;

    /// <summary>Whether <paramref name="value"/> begins a character of two bytes.</summary>
    public bool IsLead(byte value) => _isLead[value];

    /// <summary>Whether two bytes are one character.</summary>
    public bool IsPair(byte lead, byte trail) => _double[(lead << 8) | trail] != '\0';

    /// <summary>Whether one byte is a character.</summary>
    public bool IsSingle(byte value) => value < 0x80 || _single[value] != '\0';

    /// <summary>Decodes up to the first sequence that is no character, or the end.</summary>
    /// <param name="bytes">The text, from a character's first byte on.</param>
    /// <param name="chars">Takes the characters: as many units as there are bytes, at most.</param>
    /// <param name="read">Bytes decoded.</param>
    /// <returns>Characters written.</returns>
    public int Decode(ReadOnlySpan<byte> bytes, Span<char> chars, out int read)
    {
        var (at, written) = (0, 0);
        while (at < bytes.Length)
        {
            var value = bytes[at];
            if (value < 0x80)
            {
                chars[written++] = (char)value;
                at++;
                continue;
            }

            char decoded;
            if (!_isLead[value])
                decoded = _single[value];
            else if (at + 1 < bytes.Length)
                decoded = _double[(value << 8) | bytes[at + 1]];
            else
                break;
            if (decoded == '\0')
                break;
            chars[written++] = decoded;
            at += _isLead[value] ? 2 : 1;
        }

        read = at;
        return written;
    }

    /// <summary>The one character that the bytes are; NUL when they are none, more than one, or damage.</summary>
    private static char Decode(Encoding page, UndecodableBytes undecodable, ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var before = undecodable.Count;
        var length = page.GetChars(bytes, chars);
        return length == 1 && undecodable.Count == before ? chars[0] : '\0';
    }
}
