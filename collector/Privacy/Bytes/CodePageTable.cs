using System.Collections.Concurrent;
using System.Text;
using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Privacy.Bytes;

/// <summary>A code page of one or two bytes per character, as tables: which byte begins a pair, and which character each byte or pair is.</summary>
internal sealed class CodePageTable
{
    /// <summary>Stands for bytes that are no character. It belongs to no name.</summary>
    public const char Undecodable = '\uFFFD';

    private static readonly ConcurrentDictionary<int, CodePageTable> Known = new();

    private readonly char[] _single = new char[256];
    private readonly char[]?[] _pairs = new char[256][];

    /// <summary>The one character that one or two bytes are; <see cref="Undecodable"/> when they are none, or more than one.</summary>
    private delegate char Decode(ReadOnlySpan<byte> bytes);

    private CodePageTable(int codePage)
    {
        var decode = DecoderOf(codePage);
        Span<byte> bytes = stackalloc byte[2];
        for (var first = 0; first < 256; first++)
        {
            bytes[0] = (byte)first;
            _single[first] = first < 0x80 ? (char)first : decode(bytes[..1]);
            if (first < 0x80 || _single[first] != Undecodable)
                continue;
            var pairs = new char[256];
            var isLead = false;
            for (var second = 0; second < 256; second++)
            {
                bytes[1] = (byte)second;
                pairs[second] = decode(bytes);
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

    private static Decode DecoderOf(int codePage)
    {
        if (OperatingSystem.IsWindows())
            return WindowsCodePage.Of(codePage) is { } page ? page.Decode : ByLatin1;
        return CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, new DecoderReplacementFallback("\uFFFD")) is { } encoding
            ? bytes => ByTable(encoding, bytes)
            : ByLatin1;
    }

    private static char ByTable(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        Span<char> characters = stackalloc char[4];
        return characters[..encoding.GetChars(bytes, characters)] is [var one] && !char.IsSurrogate(one) ? one : Undecodable;
    }

    private static char ByLatin1(ReadOnlySpan<byte> bytes) => bytes.Length == 1 ? (char)bytes[0] : Undecodable;
}
