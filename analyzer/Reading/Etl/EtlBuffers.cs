namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>
/// Reads a trace file buffer by buffer. Uncompressed buffers have one size and stand at its multiples; only compressed ones are smaller. So a size
/// that is not the usual one is believed only where a buffer or the file's end follows it and no buffer stands at a multiple before: one wrong size
/// costs no other buffer. A place where no buffer begins is passed over up to the next multiple.
/// </summary>
/// <param name="stream">The file; not disposed.</param>
internal sealed class EtlBuffers(Stream stream)
{
    private readonly StreamWindow _window = new(stream);
    private int _length;
    private long _multiple;
    private int _usualSize;
    private bool _hasCompressed;
    private bool _isLost;
    private bool _isOver;

    /// <summary>Header of the buffer read last.</summary>
    public EtlBufferHeader Header { get; private set; }

    /// <summary>The buffer read last with its header; shorter than its header says when the file, or the place up to the next buffer, ends in it.</summary>
    public ReadOnlySpan<byte> Bytes => _window.Peek(_length);

    /// <summary>Whether no buffer begins where one should.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Whether the file ends inside a buffer, or cannot be followed to its end.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Whether the stream itself failed.</summary>
    public bool HasFailed => _window.HasFailed;

    /// <summary>Reads the next buffer; false at the end.</summary>
    public bool Next()
    {
        while (!_isOver)
        {
            _window.Advance(_length);
            _length = 0;
            var head = _window.Peek(EtlBufferHeader.Length);
            if (head.Length == 0)
                break;
            if (EtlBufferHeader.Read(head) is { } header)
                return Take(header);
            if (PassOver(isZero: !head.ContainsAnyExcept((byte)0), isWhole: head.Length == EtlBufferHeader.Length))
                return true;
        }

        IsCut |= _isLost;
        return false;
    }

    private bool Take(EtlBufferHeader header)
    {
        if (_usualSize == 0)
            _usualSize = EtlUsualSize.Of(_window, header);
        Header = header;
        IsDamaged = _isLost = false;
        _hasCompressed |= header.IsCompressed;
        _length = LengthOf(header);
        if (_window.Peek(_length).Length < _length)
        {
            _length = _window.Peek(_length).Length;
            _isOver = IsCut = true;
        }

        return true;
    }

    /// <summary>Bytes to where the next buffer should begin.</summary>
    private int LengthOf(EtlBufferHeader header)
    {
        var toMultiple = ToMultiple();
        if (header.Size == toMultiple || HasBufferBefore(header.Size))
            return toMultiple;
        if (IsBuffer(header.Size))
            return header.Size;
        var there = _window.Peek(header.Size + 1).Length;
        IsCut |= there < header.Size;
        return there == header.Size || (header.IsCompressed && !IsBuffer(toMultiple)) ? header.Size : toMultiple;
    }

    /// <summary>Whether a buffer begins at a multiple of the usual size less than <paramref name="length"/> bytes ahead. No place is looked at twice.</summary>
    private bool HasBufferBefore(int length)
    {
        var next = _window.Position + ToMultiple();
        for (_multiple = Math.Max(_multiple, next); _multiple < _window.Position + length; _multiple += _usualSize)
        {
            if (IsBuffer((int)(_multiple - _window.Position)))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Passes over a place where no buffer begins. Zeros are no damage: a file of fixed size is filled with them behind what was recorded. Behind a
    /// compressed buffer the next may begin anywhere; one at a multiple is found.
    /// </summary>
    /// <returns>Whether there is damage to tell.</returns>
    private bool PassOver(bool isZero, bool isWhole)
    {
        if (!isWhole || _usualSize == 0)
        {
            _isOver = true;
            IsCut |= !isZero || _usualSize > 0;
            IsDamaged = !isZero;
            return IsDamaged;
        }

        var (toMultiple, wasLost) = (ToMultiple(), _isLost);
        _length = !IsBuffer(toMultiple) && IsBuffer(_usualSize) ? _usualSize : toMultiple;
        _length = Bytes.Length;
        if (isZero && !Bytes.ContainsAnyExcept((byte)0))
            return false;
        IsDamaged = true;
        _isLost = _hasCompressed;
        return !wasLost;
    }

    /// <summary>Bytes to the next multiple of the usual size.</summary>
    private int ToMultiple() => _usualSize - (int)(_window.Position % _usualSize);

    private bool IsBuffer(int ahead) => EtlBufferHeader.Stands(_window, ahead, _usualSize);
}
