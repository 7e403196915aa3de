using System.Text;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Reads the lines of a text of unknown encoding from a stream, in bounded memory and one pass.
/// </summary>
/// <remarks>
/// 8-bit texts are split into lines before they are decoded, so a damaged character never swallows a line break. A text is read as
/// ASCII up to the first line with other bytes; the encoding is then chosen from a sample that starts there, so that a long ASCII
/// head does not decide for the rest. CR LF, LF, CR and CR CR LF (as <c>wmic</c> writes it) each end one line.
/// </remarks>
internal sealed class LineReader
{
    /// <summary>Bytes of one line that are kept; the rest of a longer line is passed over and told.</summary>
    public const int LongestLine = 64 * 1024;

    private readonly Stream _stream;
    private readonly ReadingContext _context;
    private readonly UndecodableBytes _undecodable = new();
    private readonly byte[] _buffer;
    private readonly char[] _chars;
    private readonly Stack<TextLine> _ahead = new();
    private Encoding _decoder = Encoding.ASCII;
    private int _start;
    private int _end;
    private bool _atEnd;
    private bool _started;
    private long _lines;

    /// <summary>A reader over <paramref name="stream"/>, which it reads forward only and does not close.</summary>
    public LineReader(Stream stream, ReadingContext context)
    {
        _stream = stream;
        _context = context;

        // A small text gets a small buffer (one byte over, to meet its end): an archive may hold 20,000 of them.
        var full = EncodingDetector.SampleLength + LongestLine;
        _buffer = new byte[stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position + 1, 1, full) : full];
        _chars = new char[Math.Min(_buffer.Length, LongestLine) + 16];
    }

    /// <summary>The encoding, as far as the text read so far tells.</summary>
    public DetectedEncoding Detected { get; private set; } = DetectedEncoding.Ascii;

    /// <summary>Lines longer than <see cref="LongestLine"/> so far.</summary>
    public long CutLines { get; private set; }

    /// <summary>Why the stream ended before its end: the error's text; null when it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>Lines read so far.</summary>
    public long LinesRead => _lines;

    /// <summary>Undecodable bytes so far.</summary>
    public long Undecodable => _undecodable.Count;

    private int Unit => Detected.UnitLength;

    /// <summary>All lines that are left. Lazy, and only once.</summary>
    public IEnumerable<TextLine> ReadAll()
    {
        while (TryRead(out var line))
            yield return line;
    }

    /// <summary>Reads the next line; false at the end.</summary>
    public bool TryRead(out TextLine line)
    {
        if (_ahead.TryPop(out line))
            return true;
        if (!_started)
            Start();
        SkipPadding();
        var length = FindBreak(out var breakLength);
        if (length < 0)
        {
            line = default;
            return false;
        }

        if (Detected.Basis == EncodingBasis.Ascii && _buffer.AsSpan(_start, length).ContainsAnyExceptInRange((byte)0, (byte)0x7F))
            Choose();
        var text = Decode(Math.Min(length, LongestLine));
        _start += length + breakLength;
        if (length > LongestLine)
            PassOverRest(breakLength);
        line = new TextLine(++_lines, text);
        return true;
    }

    /// <summary>Puts a line in front again, to be read next. Lines put back are read last in, first out.</summary>
    public void PutBack(TextLine line) => _ahead.Push(line);

    private void Start()
    {
        _started = true;
        Fill();
        if (EncodingDetector.FromStart(_buffer.AsSpan(0, _end)) is not { } found)
            return;
        Use(found);
        _start = found.MarkLength;
    }

    /// <summary>Chooses the encoding from what follows the first byte that is not ASCII.</summary>
    private void Choose()
    {
        Fill();
        var rest = _buffer.AsSpan(_start, _end - _start);
        Use(EncodingDetector.FromBytes(rest[rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F)..], _context));
    }

    private void Use(DetectedEncoding encoding)
    {
        Detected = encoding;
        _decoder = CodePages.Get(encoding.CodePage, _undecodable);
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
            var unit = Unit;
            while (_start + unit <= _end && _buffer[_start] == 0 && _buffer[_start + unit - 1] == 0)
                _start += unit;
            if (_start + unit <= _end || _atEnd)
                return;
            Fill();
        }
    }

    /// <summary>Length in bytes of the line at the front, -1 at the end of the text; at most one unit over <see cref="LongestLine"/> when it is too long.</summary>
    private int FindBreak(out int breakLength)
    {
        breakLength = 0;
        var unit = Unit;
        if (_end - _start < LongestLine + (4 * unit) && !_atEnd)
            Fill();
        var available = _end - _start;
        if (available < unit)
            return -1;
        var limit = Math.Min(available, LongestLine + unit);
        var at = IndexOfBreak(limit);
        if (at < 0)
            return limit - (limit % unit);
        if (UnitAt(at) == '\n')
        {
            breakLength = unit;
            return at;
        }

        breakLength = UnitAt(at + unit) == '\n' ? 2 * unit
            : UnitAt(at + unit) == '\r' && UnitAt(at + (2 * unit)) == '\n' ? 3 * unit
            : unit;
        return at;
    }

    private int IndexOfBreak(int limit)
    {
        if (Unit == 1)
            return _buffer.AsSpan(_start, limit).IndexOfAny((byte)'\r', (byte)'\n');
        for (var at = 0; at + 1 < limit; at += 2)
        {
            if (UnitAt(at) is '\r' or '\n')
                return at;
        }

        return -1;
    }

    private int UnitAt(int at)
    {
        var place = _start + at;
        if (place + Unit > _end)
            return -1;
        return Detected.CodePage switch
        {
            CodePages.Utf16 => _buffer[place] | (_buffer[place + 1] << 8),
            CodePages.Utf16BigEndian => (_buffer[place] << 8) | _buffer[place + 1],
            _ => _buffer[place],
        };
    }

    private string Decode(int length)
    {
        var count = _decoder.GetChars(_buffer.AsSpan(_start, length), _chars);
        var text = new string(_chars, 0, count);
        return text.Contains('\0', StringComparison.Ordinal) ? text.Replace("\0", string.Empty, StringComparison.Ordinal) : text;
    }

    private void PassOverRest(int breakLength)
    {
        CutLines++;
        while (breakLength == 0 && FindBreak(out breakLength) is >= 0 and var length)
            _start += length + breakLength;
    }
}
