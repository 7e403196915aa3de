using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Tests.Windows;

/// <summary>Builds buffers as Windows fills them: structures that point into the same memory by address.</summary>
internal sealed class NativeMemory(int size)
{
    /// <summary>Where the buffer pretends to lie.</summary>
    public const int Base = 0x7FF0_1000;

    private readonly byte[] _bytes = new byte[size];

    /// <summary>The buffer as a parser gets it.</summary>
    public NativeBuffer Buffer => new(_bytes, Base);

    public NativeMemory Number16(int offset, int value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(offset), (ushort)value);
        return this;
    }

    public NativeMemory Number32(int offset, long value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(offset), unchecked((uint)value));
        return this;
    }

    public NativeMemory Number64(int offset, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.AsSpan(offset), value);
        return this;
    }

    /// <summary>A pointer to <paramref name="target"/> inside this buffer.</summary>
    public NativeMemory Pointer(int offset, int target) => Number64(offset, (long)Base + target);

    public NativeMemory Bytes(int offset, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes.AsSpan(offset));
        return this;
    }

    /// <summary>UTF-16 text at <paramref name="offset"/>; the zero after it is there because the buffer starts as zeros.</summary>
    public NativeMemory Text(int offset, string text) => Bytes(offset, MemoryMarshal.AsBytes(text.AsSpan()));

    /// <summary>A UNICODE_STRING at <paramref name="offset"/> whose characters lie at <paramref name="target"/>.</summary>
    public NativeMemory UnicodeString(int offset, int target, string text) =>
        Number16(offset, Encoding.Unicode.GetByteCount(text)).Pointer(offset + 8, target).Text(target, text);
}
