namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>A window over a stream that only goes forward: a fixed buffer whose front is given up and whose rest is filled again.</summary>
internal sealed class ForwardBuffer
{
    private readonly Stream _stream;
    private readonly byte[] _bytes;
    private int _start;
    private int _end;

    /// <summary>A window over <paramref name="stream"/>, which is not closed.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="most">Size of the buffer in bytes. A small stream gets a small one (one byte over, to meet its end): an archive may hold 20,000 of them.</param>
    public ForwardBuffer(Stream stream, int most)
    {
        _stream = stream;
        _bytes = new byte[stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position + 1, 1, most) : most];
    }

    /// <summary>Size of the buffer in bytes.</summary>
    public int Capacity => _bytes.Length;

    /// <summary>Whether the stream has come to its end, or to where it broke off.</summary>
    public bool IsAtEnd { get; private set; }

    /// <summary>Why the stream ended before its end: the error's text; null when it did not.</summary>
    public string? Failure { get; private set; }

    /// <summary>The bytes in the window. Valid until the next <see cref="Fill"/>.</summary>
    public ReadOnlySpan<byte> Rest => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Gives up bytes at the front, as many as there are at most.</summary>
    public void Skip(int bytes) => _start = Math.Min(_end, _start + bytes);

    /// <summary>Moves what is left to the front and reads until the buffer is full or the stream ends.</summary>
    public void Fill()
    {
        Rest.CopyTo(_bytes);
        (_start, _end) = (0, _end - _start);
        while (!IsAtEnd && _end < _bytes.Length)
        {
            var read = 0;
            try
            {
                read = _stream.Read(_bytes, _end, _bytes.Length - _end);
            }
            catch (Exception broken) when (broken is IOException or InvalidDataException or NotSupportedException or UnauthorizedAccessException)
            {
                // A torn archive entry or disk: what came before it is still evidence.
                Failure = broken.Message;
            }

            IsAtEnd = read == 0;
            _end += read;
        }
    }
}
