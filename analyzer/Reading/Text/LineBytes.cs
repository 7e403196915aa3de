using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Splits a stream into lines of bytes in one pass and a fixed buffer. CR LF, LF, CR and CR CR LF (as <c>wmic</c> writes it) each end one
/// line; zeros before a line are passed over, a run of them inside a line ends it, and of a line that is too long only its start is given.
/// </summary>
internal sealed class LineBytes
{
    /// <summary>Bytes of one line that are given; the rest of a longer line is passed over and told.</summary>
    public const int LongestLine = 64 * 1024;

    /// <summary>Zero units in a row that are a hole, and no stray ones: 8-bit text has single zeros where it holds characters of UTF-16.</summary>
    private const int ShortestHole = 8;

    private readonly ForwardBuffer _buffer;
    private bool _isInside;
    private int _length;
    private int _breakLength;

    /// <summary>Lines of <paramref name="stream"/>, which is read forward only and not closed.</summary>
    public LineBytes(Stream stream) => _buffer = new(stream, EncodingDetector.SampleLength + LongestLine);

    /// <summary>Size of the buffer in bytes: no line that is given is longer.</summary>
    public int Capacity => _buffer.Capacity;

    /// <summary>Bytes of one code unit: 1, or 2 for UTF-16.</summary>
    public int Unit { get; set; } = 1;

    /// <summary>True for UTF-16 whose units begin with the high byte.</summary>
    public bool IsBigEndian { get; set; }

    /// <summary>Runs of zeros so far that stand between text, as a crash leaves them in a log that was being written. Those at either end are padding.</summary>
    public long Holes { get; private set; }

    /// <summary>Lines longer than <see cref="LongestLine"/> so far.</summary>
    public long CutLines { get; private set; }

    /// <summary>Why the stream ended before its end: the error's text; null when it did not.</summary>
    public string? Failure => _buffer.Failure;

    /// <summary>The line found last, without its break. Valid until the next call of anything here.</summary>
    public ReadOnlySpan<byte> Line => _buffer.Rest[..Math.Min(_length, LongestLine)];

    /// <summary>Fills the buffer and gives all that is ahead, from the line found last on.</summary>
    public ReadOnlySpan<byte> LookAhead()
    {
        _buffer.Fill();
        return _buffer.Rest;
    }

    /// <summary>Passes over bytes at the front, such as a byte order mark.</summary>
    public void Skip(int bytes) => _buffer.Skip(bytes);

    /// <summary>Finds the next line; false at the end.</summary>
    public bool TryFind()
    {
        SkipPadding();
        _length = FindBreak(out _breakLength);
        if (_length > 0 && HoleAt(_buffer.Rest[..Math.Min(_length, LongestLine)]) is > 0 and var hole)
            (_length, _breakLength) = (hole, 0);
        return _length >= 0;
    }

    /// <summary>Leaves the line found last behind.</summary>
    public void Advance()
    {
        var isTooLong = _length > LongestLine;
        _buffer.Skip(_length + _breakLength);
        if (!isTooLong)
            return;
        CutLines++;
        while (_breakLength == 0 && FindBreak(out _breakLength) is >= 0 and var length)
            _buffer.Skip(length + _breakLength);
    }

    /// <summary>Passes over zero units before a line: files that grow in steps are padded with them after a crash.</summary>
    private void SkipPadding()
    {
        var skipped = 0L;
        while (true)
        {
            var rest = _buffer.Rest;
            var zeros = 0;
            while (zeros + Unit <= rest.Length && rest[zeros] == 0 && rest[zeros + Unit - 1] == 0)
                zeros += Unit;
            _buffer.Skip(zeros);
            skipped += zeros;
            if (zeros + Unit <= rest.Length || _buffer.IsAtEnd)
            {
                var isText = zeros + Unit <= rest.Length;
                Holes += isText && _isInside && skipped >= ShortestHole * Unit ? 1 : 0;
                _isInside |= isText;
                return;
            }

            _buffer.Fill();
        }
    }

    /// <summary>Where a hole begins in a line; -1 when there is none.</summary>
    private int HoleAt(ReadOnlySpan<byte> line)
    {
        if (!line.Contains((byte)0))
            return -1;
        var zeros = 0;
        for (var at = 0; at + Unit <= line.Length; at += Unit)
        {
            zeros = line[at] == 0 && line[at + Unit - 1] == 0 ? zeros + 1 : 0;
            if (zeros == ShortestHole)
                return at - ((ShortestHole - 1) * Unit);
        }

        return -1;
    }

    /// <summary>Length in bytes of the line at the front, -1 at the end of the text; at most one unit over <see cref="LongestLine"/> when it is too long.</summary>
    private int FindBreak(out int breakLength)
    {
        breakLength = 0;
        if (_buffer.Rest.Length < LongestLine + (4 * Unit) && !_buffer.IsAtEnd)
            _buffer.Fill();
        var available = _buffer.Rest.Length;
        if (available < Unit)
            return -1;
        var limit = Math.Min(available, LongestLine + Unit);
        var at = IndexOfBreak(limit);
        if (at < 0)
            return limit - (limit % Unit);
        if (UnitAt(at) == '\n')
        {
            breakLength = Unit;
            return at;
        }

        breakLength = UnitAt(at + Unit) == '\n' ? 2 * Unit
            : UnitAt(at + Unit) == '\r' && UnitAt(at + (2 * Unit)) == '\n' ? 3 * Unit
            : Unit;
        return at;
    }

    private int IndexOfBreak(int limit)
    {
        var ahead = _buffer.Rest[..limit];
        if (Unit == 1)
            return ahead.IndexOfAny((byte)'\r', (byte)'\n');
        var units = MemoryMarshal.Cast<byte, ushort>(ahead);
        var (carriageReturn, lineFeed) = (UnitOf('\r'), UnitOf('\n'));
        return units.IndexOfAny(carriageReturn, lineFeed) is >= 0 and var at ? at * 2 : -1;
    }

    /// <summary>A UTF-16 unit as this machine reads two bytes of the text.</summary>
    private ushort UnitOf(char unit) => BitConverter.IsLittleEndian == IsBigEndian ? BinaryPrimitives.ReverseEndianness(unit) : unit;

    private int UnitAt(int at)
    {
        var rest = _buffer.Rest;
        if (at + Unit > rest.Length)
            return -1;
        return Unit == 1 ? rest[at]
            : IsBigEndian ? (rest[at] << 8) | rest[at + 1]
            : rest[at] | (rest[at + 1] << 8);
    }
}
