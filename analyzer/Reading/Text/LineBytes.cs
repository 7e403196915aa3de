using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Splits a stream into lines of bytes in one pass and a fixed buffer. CR LF, LF, CR and CR CR LF (as <c>wmic</c> writes it) each end one
/// line; zero padding before a line is passed over, and of a line that is too long only its start is given.
/// </summary>
internal sealed class LineBytes
{
    /// <summary>Bytes of one line that are given; the rest of a longer line is passed over and told.</summary>
    public const int LongestLine = 64 * 1024;

    private readonly Stream _stream;
    private readonly byte[] _buffer;
    private int _start;
    private int _end;
    private int _length;
    private int _breakLength;
    private bool _atEnd;

    /// <summary>Lines of <paramref name="stream"/>, which is read forward only and not closed.</summary>
    public LineBytes(Stream stream)
    {
        _stream = stream;

        // A small text gets a small buffer (one byte over, to meet its end): an archive may hold 20,000 of them.
        const int full = EncodingDetector.SampleLength + LongestLine;
        _buffer = new byte[stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position + 1, 1, full) : full];
    }

    /// <summary>Size of the buffer in bytes: no line that is given is longer.</summary>
    public int Capacity => _buffer.Length;

    /// <summary>Bytes of one code unit: 1, or 2 for UTF-16.</summary>
    public int Unit { get; set; } = 1;

    /// <summary>True for UTF-16 whose units begin with the high byte.</summary>
    public bool IsBigEndian { get; set; }

    /// <summary>Lines longer than <see cref="LongestLine"/> so far.</summary>
    public long CutLines { get; private set; }

    /// <summary>Why the stream ended before its end: the error's text; null when it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>The line found last, without its break. Valid until the next call of anything here.</summary>
    public ReadOnlySpan<byte> Line => _buffer.AsSpan(_start, Math.Min(_length, LongestLine));

    /// <summary>Fills the buffer and gives all that is ahead, from the line found last on.</summary>
    public ReadOnlySpan<byte> LookAhead()
    {
        Fill();
        return _buffer.AsSpan(_start, _end - _start);
    }

    /// <summary>Passes over bytes at the front, such as a byte order mark.</summary>
    public void Skip(int bytes) => _start = Math.Min(_end, _start + bytes);

    /// <summary>Finds the next line; false at the end.</summary>
    public bool TryFind()
    {
        SkipPadding();
        _length = FindBreak(out _breakLength);
        return _length >= 0;
    }

    /// <summary>Leaves the line found last behind.</summary>
    public void Advance()
    {
        var isTooLong = _length > LongestLine;
        _start += _length + _breakLength;
        if (!isTooLong)
            return;
        CutLines++;
        while (_breakLength == 0 && FindBreak(out _breakLength) is >= 0 and var length)
            _start += length + _breakLength;
    }

    /// <summary>Moves what is left to the front and reads until the buffer is full or the stream ends.</summary>
    private void Fill()
    {
        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        while (!_atEnd && _end < _buffer.Length)
        {
            var read = 0;
            try
            {
                read = _stream.Read(_buffer, _end, _buffer.Length - _end);
            }
            catch (Exception broken) when (broken is IOException or InvalidDataException or NotSupportedException or UnauthorizedAccessException)
            {
                // A torn archive entry or disk: what came before it is still evidence.
                Failure = broken.Message;
            }

            _atEnd = read == 0;
            _end += read;
        }
    }

    /// <summary>Passes over zero units before a line: files that grow in steps are padded with them after a crash.</summary>
    private void SkipPadding()
    {
        while (true)
        {
            while (_start + Unit <= _end && _buffer[_start] == 0 && _buffer[_start + Unit - 1] == 0)
                _start += Unit;
            if (_start + Unit <= _end || _atEnd)
                return;
            Fill();
        }
    }

    /// <summary>Length in bytes of the line at the front, -1 at the end of the text; at most one unit over <see cref="LongestLine"/> when it is too long.</summary>
    private int FindBreak(out int breakLength)
    {
        breakLength = 0;
        if (_end - _start < LongestLine + (4 * Unit) && !_atEnd)
            Fill();
        var available = _end - _start;
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
        var ahead = _buffer.AsSpan(_start, limit);
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
        var place = _start + at;
        if (place + Unit > _end)
            return -1;
        return Unit == 1 ? _buffer[place]
            : IsBigEndian ? (_buffer[place] << 8) | _buffer[place + 1]
            : _buffer[place] | (_buffer[place + 1] << 8);
    }
}
