using System.Diagnostics.CodeAnalysis;
using System.Text;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.EventXml;

/// <summary>
/// Cuts a text into its <c>Event</c> elements, in one pass and bounded memory. Line breaks mean nothing here: the event viewer saves a whole
/// log in one line. The marks are sought in the bytes, where no multi-byte encoding can hide them, and each element is decoded on its own.
/// </summary>
/// <param name="stream">The text; read forward only, not disposed.</param>
/// <param name="context">What is known of the host.</param>
internal sealed class EventXmlSplitter(Stream stream, ReadingContext context)
{
    /// <summary>Bytes of one event that are kept; a real one has a few thousand.</summary>
    public const int LongestEvent = 512 * 1024;

    /// <summary>Bytes kept in front, to find a mark that the buffer's end cuts.</summary>
    private const int LongestMark = 32;

    private readonly UndecodableBytes _undecodable = new();
    private readonly ForwardBuffer _buffer = new(stream, 2 * LongestEvent);
    private EventXmlMarks _marks = EventXmlMarks.Of(DetectedEncoding.Ascii);
    private Encoding _decoder = Encoding.ASCII;
    private bool _isStarted;
    private int? _endTag;

    /// <summary>The encoding, as far as the events so far tell.</summary>
    public DetectedEncoding Detected { get; private set; } = DetectedEncoding.Ascii;

    /// <summary>Events passed over because they are longer than <see cref="LongestEvent"/>.</summary>
    public long TooLong { get; private set; }

    /// <summary>Events without an end, of which only the start is there.</summary>
    public long Torn { get; private set; }

    /// <summary>Whether the text ends inside an event.</summary>
    public bool EndsInside { get; private set; }

    /// <summary>Why the stream ended before its end: the error's text; null when it did not.</summary>
    public string? Failure => _buffer.Failure;

    /// <summary>Undecodable bytes so far.</summary>
    public long Undecodable => _undecodable.Count;

    private ReadOnlySpan<byte> Rest => _buffer.Rest;

    /// <summary>The next event, from its start tag to its end tag; false at the end of the text.</summary>
    public bool TryRead([NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!_isStarted)
            Start();
        while (SeekStart())
        {
            var length = FindEnd();
            if (length < 0 && !_buffer.IsAtEnd && Rest.Length < LongestEvent)
            {
                Fill();
                length = FindEnd();
            }

            // An event that was cut ends where the next one begins.
            if (_marks.NextEventIn(Rest[..(length < 0 ? Rest.Length : length)]) is >= 0 and var next)
            {
                Torn++;
                Skip(next);
                continue;
            }

            if (length < 0 && Rest.Length < LongestEvent)
            {
                EndsInside = true;
                Skip(Rest.Length);
                return false;
            }

            if (length >= 0 && length <= LongestEvent)
            {
                text = Decode(length);
                Skip(length);
                return true;
            }

            TooLong++;
            PassOver();
        }

        return false;
    }

    private void Start()
    {
        _isStarted = true;
        Fill();
        if ((context.Encoding ?? EncodingDetector.FromStart(Rest)) is { } found)
            Use(found);
    }

    private void Use(DetectedEncoding encoding)
    {
        Detected = encoding;
        _decoder = CodePages.Get(encoding.CodePage, _undecodable);
        _marks = EventXmlMarks.Of(encoding);
        Skip(encoding.MarkLength);
    }

    /// <summary>Goes to the next start tag; false when none follows.</summary>
    private bool SeekStart()
    {
        while (true)
        {
            var at = _marks.StartOf(Rest);
            if (at >= 0)
            {
                Skip(at);
                return true;
            }

            if (_buffer.IsAtEnd)
                return false;
            KeepMark();
            Fill();
        }
    }

    /// <summary>Goes behind the end tag of an event that is too long.</summary>
    private void PassOver()
    {
        while (true)
        {
            var length = FindEnd();
            if (length >= 0)
            {
                Skip(length);
                return;
            }

            if (_buffer.IsAtEnd)
            {
                EndsInside = true;
                Skip(Rest.Length);
                return;
            }

            KeepMark();
            Fill();
        }
    }

    /// <summary>Gives up all bytes but the last ones, which may begin a mark; whole units of them.</summary>
    private void KeepMark()
    {
        var given = Math.Max(0, Rest.Length - LongestMark);
        Skip(given - (given % Detected.UnitLength));
    }

    /// <summary>The place behind the first end tag ahead, sought once; -1 without one in the buffer.</summary>
    private int FindEnd()
    {
        if (_endTag is { } known)
            return known;
        _endTag = _marks.EndOf(Rest);
        return _endTag.Value;
    }

    private void Fill()
    {
        _endTag = null;
        _buffer.Fill();
    }

    private void Skip(int bytes)
    {
        if (_endTag > 0)
            _endTag = _endTag > bytes ? _endTag - bytes : null;
        _buffer.Skip(bytes);
    }

    private string Decode(int length)
    {
        if (Detected.Basis == EncodingBasis.Ascii && Rest[..length].IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var first)
            Choose(first);
        return _decoder.GetString(Rest[..length]);
    }

    /// <summary>Chooses the encoding from what follows the first byte that is not ASCII.</summary>
    private void Choose(int first)
    {
        Fill();
        var encoding = EncodingDetector.FromBytes(Rest[first..], context);
        Detected = encoding;
        _decoder = CodePages.Get(encoding.CodePage, _undecodable);
    }
}
