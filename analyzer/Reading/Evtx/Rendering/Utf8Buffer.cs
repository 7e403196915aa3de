using System.Buffers;
using System.Text;

namespace ArcBundle.Analyzer.Reading.Evtx.Rendering;

/// <summary>Text being made, as UTF-8 in one pooled array that grows.</summary>
internal sealed class Utf8Buffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 64 * 1024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(FirstSize);

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Begins anew.</summary>
    public void Clear() => Length = 0;

    /// <summary>Takes back everything behind <paramref name="length"/> bytes.</summary>
    public void Truncate(int length) => Length = Math.Min(length, Length);

    /// <inheritdoc/>
    public void Advance(int count) => Length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(Math.Max(sizeHint, 1));
        return _bytes.AsMemory(Length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(Math.Max(sizeHint, 1));
        return _bytes.AsSpan(Length);
    }

    /// <summary>Writes bytes.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Ensure(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Writes a byte.</summary>
    public void Write(byte value)
    {
        Ensure(1);
        _bytes[Length++] = value;
    }

    /// <summary>Writes characters that are ASCII.</summary>
    public void WriteAscii(ReadOnlySpan<char> ascii)
    {
        Ensure(ascii.Length);
        Ascii.FromUtf16(ascii, _bytes.AsSpan(Length), out var written);
        Length += written;
    }

    /// <summary>Writes characters as they are; a lone surrogate as U+FFFD.</summary>
    public void WriteText(ReadOnlySpan<char> text)
    {
        Ensure(3 * text.Length);
        Length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(Length));
    }

    /// <summary>Writes a decimal number.</summary>
    public void Write(long number)
    {
        Ensure(20);
        number.TryFormat(_bytes.AsSpan(Length), out var written, default, System.Globalization.CultureInfo.InvariantCulture);
        Length += written;
    }

    /// <summary>Writes a byte before what was written from <paramref name="position"/> on.</summary>
    public void Insert(int position, byte value)
    {
        Ensure(1);
        _bytes.AsSpan(position, Length - position).CopyTo(_bytes.AsSpan(position + 1));
        _bytes[position] = value;
        Length++;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        Length = 0;
    }

    private void Ensure(int count)
    {
        if (count > _bytes.Length - Length)
            Grow(count);
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _bytes.Length, Length + count));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
