using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>Decodes lines into one buffer that is used again for each.</summary>
/// <param name="longest">Bytes of the longest line.</param>
internal sealed class LineDecoder(int longest)
{
    private readonly UndecodableBytes _undecodable = new();
    private readonly char[] _chars = new char[longest + 16];
    private Encoding _encoding = Encoding.ASCII;
    private int _codePage = CodePages.Utf8;

    /// <summary>Undecodable bytes so far.</summary>
    public long Undecodable => _undecodable.Count;

    /// <summary>Decodes with this page from now on.</summary>
    public void Use(int codePage)
    {
        _codePage = codePage;
        _encoding = CodePages.Get(codePage, _undecodable);
    }

    /// <summary>The characters of a line, without NULs. Valid until the next call.</summary>
    public ReadOnlySpan<char> Decode(ReadOnlySpan<byte> line)
    {
        var length = Fill(line);
        var text = _chars.AsSpan(0, length);
        if (text.Contains('\0'))
            length = WithoutNuls(text);
        return _chars.AsSpan(0, length);
    }

    private int Fill(ReadOnlySpan<byte> line)
    {
        if (_codePage is CodePages.Utf16 or CodePages.Utf16BigEndian)
            return _encoding.GetChars(line, _chars);

        // Below 0x80 every page used here is ASCII, and a character never begins there and ends above.
        var isAscii = Ascii.ToUtf16(line, _chars, out var written) == OperationStatus.Done;
        if (isAscii)
            return written;
        var (read, more) = Fast(line[written..], _chars.AsSpan(written));
        written += more;
        var rest = line[(written - more + read)..];
        return rest.IsEmpty ? written : written + _encoding.GetChars(rest, _chars.AsSpan(written));
    }

    /// <summary>What the fast decoders of the two usual pages can do up to the first damage.</summary>
    private (int Read, int Written) Fast(ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        if (_codePage == CodePages.Japanese)
        {
            var written = DoubleBytePage.Japanese.Decode(bytes, chars, out var read);
            return (read, written);
        }

        if (_codePage == CodePages.Utf8)
        {
            Utf8.ToUtf16(bytes, chars, out var read, out var written, replaceInvalidSequences: false, isFinalBlock: true);
            return (read, written);
        }

        return (0, 0);
    }

    private static int WithoutNuls(Span<char> text)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (c != '\0')
                text[length++] = c;
        }

        return length;
    }
}
