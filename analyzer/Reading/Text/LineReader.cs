namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Reads the lines of a text of unknown encoding from a stream, in bounded memory and one pass.
/// </summary>
/// <remarks>
/// 8-bit texts are split into lines before they are decoded, so a damaged character never swallows a line break. A text that fits the
/// buffer is judged whole; of a longer one the caller may have surveyed the whole (<see cref="ReadingContext.Encoding"/>), else it is read
/// as ASCII up to the first line with other bytes and judged by a sample that starts there, so that a long ASCII head does not decide.
/// </remarks>
internal sealed class LineReader
{
    /// <summary>Bytes of one line that are kept; the rest of a longer line is passed over and told.</summary>
    public const int LongestLine = LineBytes.LongestLine;

    private readonly ReadingContext _context;
    private readonly LineBytes _bytes;
    private readonly LineDecoder _decoder;
    private LineDecoder? _foreign;
    private readonly Stack<TextLine> _ahead = new();
    private bool _started;

    /// <summary>A reader over <paramref name="stream"/>, which it reads forward only and does not close.</summary>
    public LineReader(Stream stream, ReadingContext context)
    {
        _context = context;
        _bytes = new(stream);
        _decoder = new(Math.Min(_bytes.Capacity, LongestLine));
    }

    /// <summary>The encoding, as far as the text read so far tells.</summary>
    public DetectedEncoding Detected { get; private set; } = DetectedEncoding.Ascii;

    /// <summary>Lines longer than <see cref="LongestLine"/> so far.</summary>
    public long CutLines => _bytes.CutLines;

    /// <summary>Why the stream ended before its end: the error's text; null when it did not.</summary>
    public string? Failure => _bytes.Failure;

    /// <summary>Lines read so far.</summary>
    public long LinesRead { get; private set; }

    /// <summary>Lines so far that were in another encoding than the text, and were read in it.</summary>
    public long ForeignLines { get; private set; }

    /// <summary>Undecodable bytes so far.</summary>
    public long Undecodable => _decoder.Undecodable + (_foreign?.Undecodable ?? 0) + Detected.CutAtStart;

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
        if (!TryReadChars(out var number, out var text))
            return false;
        line = new TextLine(number, text.ToString());
        return true;
    }

    /// <summary>
    /// Reads the next line without making a string of it; false at the end. <paramref name="text"/> is valid until the next call of
    /// anything here.
    /// </summary>
    public bool TryReadChars(out long number, out ReadOnlySpan<char> text)
    {
        if (_ahead.TryPop(out var back))
        {
            number = back.Number;
            text = back.Text;
            return true;
        }

        number = 0;
        text = default;
        if (!_started)
            Start();
        if (!_bytes.TryFind())
            return false;
        if (Detected.Basis == EncodingBasis.Ascii && _bytes.Line.ContainsAnyExceptInRange((byte)0, (byte)0x7F))
            Choose();
        text = Decode(_bytes.Line);
        _bytes.Advance();
        number = ++LinesRead;
        return true;
    }

    /// <summary>Puts a line in front again, to be read next. Lines put back are read last in, first out.</summary>
    public void PutBack(TextLine line) => _ahead.Push(line);

    private ReadOnlySpan<char> Decode(ReadOnlySpan<byte> line)
    {
        if (Detected.CodePage is not (CodePages.Utf8 or CodePages.Japanese) || !line.ContainsAnyExceptInRange((byte)0, (byte)0x7F) || ForeignLine.PageOf(line, Detected.CodePage) is var page && page == Detected.CodePage)
            return _decoder.Decode(line);
        if (_foreign is null)
        {
            _foreign = new(Math.Min(_bytes.Capacity, LongestLine));
            _foreign.Use(page);
        }

        ForeignLines++;
        return _foreign.Decode(line);
    }

    private void Start()
    {
        _started = true;
        var start = _bytes.LookAhead();
        if (_context.Encoding is { } known)
            Use(known);
        else if (EncodingDetector.FromStart(start) is { } found)
            Use(found);
        else if (CutCharacter.Find(start, _context) is { } cut)
            Use(cut);
        _bytes.Skip(Detected.MarkLength + Detected.CutAtStart);
    }

    /// <summary>Chooses the encoding from what follows the first byte that is not ASCII.</summary>
    private void Choose()
    {
        var rest = _bytes.LookAhead();
        Use(EncodingDetector.FromBytes(rest[rest.IndexOfAnyExceptInRange((byte)0, (byte)0x7F)..], _context));
    }

    private void Use(DetectedEncoding encoding)
    {
        Detected = encoding;
        _decoder.Use(encoding.CodePage);
        _bytes.Unit = encoding.UnitLength;
        _bytes.IsBigEndian = encoding.CodePage == CodePages.Utf16BigEndian;
    }
}
