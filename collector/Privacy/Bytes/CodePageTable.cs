using System.Collections.Concurrent;
using System.Text;

namespace ArcBundle.Collector.Privacy.Bytes;

/// <summary>A code page of one or two bytes per character, as tables: which byte begins a pair, and which character each byte or pair is.</summary>
internal sealed class CodePageTable
{
    /// <summary>Stands for bytes that are no character. It belongs to no name.</summary>
    public const char Undecodable = '\uFFFD';

    private const string Replacement = "\uFFFD";

    private static readonly ConcurrentDictionary<int, CodePageTable> Known = new();

    private readonly char[] _single = new char[256];
    private readonly char[]?[] _pairs = new char[256][];

    private CodePageTable(int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(Replacement)) ?? Encoding.Latin1;
        Span<byte> bytes = stackalloc byte[2];
        Span<char> characters = stackalloc char[4];
        for (var first = 0; first < 256; first++)
        {
            bytes[0] = (byte)first;
            _single[first] = first < 0x80 ? (char)first : encoding.GetChars(bytes[..1], characters) == 1 ? characters[0] : Undecodable;
            if (first < 0x80 || _single[first] != Undecodable)
                continue;
            var pairs = new char[256];
            var isLead = false;
            for (var second = 0; second < 256; second++)
            {
                bytes[1] = (byte)second;
                pairs[second] = encoding.GetChars(bytes, characters) == 1 && characters[0] != Undecodable && !char.IsSurrogate(characters[0]) ? characters[0] : Undecodable;
                isLead |= pairs[second] != Undecodable;
            }

            _single[first] = Undecodable;
            _pairs[first] = isLead ? pairs : null;
        }
    }

    /// <summary>The table of a code page; of Latin-1 when there is no such page.</summary>
    public static CodePageTable Of(int codePage) => Known.GetOrAdd(codePage, static page => new CodePageTable(page));

    /// <summary>The character at a place, and how many bytes it has. A byte that is no character is one of its own.</summary>
    public char At(ReadOnlySpan<byte> bytes, int at, out int length)
    {
        var first = bytes[at];
        length = 1;
        if (_pairs[first] is not { } pairs)
            return _single[first];
        if (at + 1 == bytes.Length || pairs[bytes[at + 1]] is Undecodable)
            return Undecodable;
        length = 2;
        return pairs[bytes[at + 1]];
    }
}
