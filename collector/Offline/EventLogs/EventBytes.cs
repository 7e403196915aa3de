using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ArcBundle.Collector.Offline.EventLogs;

/// <summary>Reads numbers and texts of a chunk, each checked against its bounds.</summary>
/// <param name="chunk">The chunk.</param>
/// <param name="position">Where to begin.</param>
internal ref struct EventBytes(ReadOnlySpan<byte> chunk, int position)
{
    private readonly ReadOnlySpan<byte> _chunk = chunk;

    /// <summary>Where the next thing begins.</summary>
    public int Position { get; private set; } = position;

    /// <summary>The next bytes.</summary>
    /// <exception cref="InvalidDataException">They leave the chunk.</exception>
    public ReadOnlySpan<byte> Take(int count)
    {
        if (count < 0 || Position < 0 || Position > _chunk.Length - count)
            throw new InvalidDataException("An event leaves its chunk.");
        var taken = _chunk.Slice(Position, count);
        Position += count;
        return taken;
    }

    /// <summary>The next byte.</summary>
    public byte Byte() => Take(1)[0];

    /// <summary>The byte that comes next, which stays.</summary>
    public readonly byte Peek() => Position >= 0 && Position < _chunk.Length ? _chunk[Position] : throw new InvalidDataException("An event leaves its chunk.");

    /// <summary>The next 16 bits.</summary>
    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Take(sizeof(ushort)));

    /// <summary>The next 32 bits, as an offset or size.</summary>
    public int Int32() => BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));

    /// <summary>A text with its length in characters before it.</summary>
    public ReadOnlySpan<char> Text() => MemoryMarshal.Cast<byte, char>(Take(UInt16() * sizeof(char)));

    /// <summary>
    /// A name: where it lies in the chunk, which may be right here for the first one that uses it. It has the next name's place, a hash, its length, its
    /// characters and a zero.
    /// </summary>
    public ReadOnlySpan<char> Name()
    {
        var offset = Int32();
        var there = new EventBytes(_chunk, offset);
        there.Take(6);
        var name = there.Text();
        there.Take(sizeof(char));
        if (offset == Position)
            Position = there.Position;
        return name;
    }
}
