namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>
/// Reads a trace file buffer by buffer. A place where no buffer begins is passed over by the size of the buffers before it, as long as all have
/// one size; behind a compressed buffer nothing tells where the next would begin.
/// </summary>
/// <param name="stream">The file; not disposed.</param>
internal sealed class EtlBuffers(Stream stream)
{
    private byte[] _buffer = new byte[64 * 1024];
    private int _filled;
    private int _usualSize;
    private bool _hasCompressed;
    private bool _isOver;

    /// <summary>Header of the buffer read last.</summary>
    public EtlBufferHeader Header { get; private set; }

    /// <summary>The buffer read last with its header; shorter than its header says when the file ends in it.</summary>
    public ReadOnlySpan<byte> Bytes => _buffer.AsSpan(0, _filled);

    /// <summary>Whether no buffer begins where one should.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Whether the file ends inside a buffer, or cannot be followed to its end.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether the stream itself failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Reads the next buffer; false at the end.</summary>
    public bool Next()
    {
        while (!_isOver)
        {
            _filled = 0;
            IsDamaged = false;
            Fill(EtlBufferHeader.Length);
            if (_filled == 0)
                return false;
            if (EtlBufferHeader.Read(Bytes) is { } header)
                return Take(header);

            // A file of fixed size is filled with zeros behind what was recorded.
            var isZero = !Bytes.ContainsAnyExcept((byte)0);
            if (_filled < EtlBufferHeader.Length || _usualSize == 0 || _hasCompressed)
            {
                _isOver = true;
                IsCut |= !isZero || (_usualSize > 0 && _filled < EtlBufferHeader.Length);
                IsDamaged = !isZero;
                return IsDamaged;
            }

            Fill(_usualSize);
            if (isZero && !Bytes.ContainsAnyExcept((byte)0))
                continue;
            IsDamaged = true;
            return true;
        }

        return false;
    }

    private bool Take(EtlBufferHeader header)
    {
        Header = header;
        _usualSize = _usualSize == 0 ? header.Size : _usualSize;
        _hasCompressed |= header.IsCompressed;
        Fill(header.Size);
        if (_filled < header.Size)
        {
            _isOver = true;
            IsCut = true;
        }

        return true;
    }

    /// <summary>Reads on until the buffer holds <paramref name="length"/> bytes, or what there is of them; room grows with what is read, not with what a header says.</summary>
    private void Fill(int length)
    {
        try
        {
            while (_filled < length)
            {
                if (_filled == _buffer.Length)
                    Array.Resize(ref _buffer, Math.Min(length, _buffer.Length * 2));
                var read = stream.Read(_buffer, _filled, Math.Min(length, _buffer.Length) - _filled);
                if (read == 0)
                    return;
                _filled += read;
            }
        }
        catch (Exception failure) when (failure is IOException or InvalidDataException)
        {
            HasFailed = true;
            _isOver = true;
        }
    }
}
