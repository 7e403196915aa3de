using System.Buffers.Binary;
using System.Numerics;

namespace ArcBundle.Collector.Offline.Hives.Logs;

/// <summary>Marvin32, the checksum of a hive's logs, with all of its 64 bits (US patent 8,700,909 describes it and gives vectors).</summary>
/// <param name="seed">The seed.</param>
internal sealed class Marvin(ulong seed)
{
    /// <summary>Bytes that it takes at a time.</summary>
    public const int Block = sizeof(uint);

    private uint _low = (uint)seed;
    private uint _high = (uint)(seed >> 32);

    /// <summary>Takes the next whole blocks; bytes behind the last are left out.</summary>
    public void Add(ReadOnlySpan<byte> data)
    {
        for (; data.Length >= Block; data = data[Block..])
        {
            _low += BinaryPrimitives.ReadUInt32LittleEndian(data);
            Mix();
        }
    }

    /// <summary>The checksum.</summary>
    /// <param name="rest">Bytes behind the last whole block, fewer than a block.</param>
    public ulong Finish(ReadOnlySpan<byte> rest)
    {
        Span<byte> last = stackalloc byte[Block];
        last.Clear();
        rest.CopyTo(last);
        last[rest.Length] = 0x80;
        _low += BinaryPrimitives.ReadUInt32LittleEndian(last);
        Mix();
        Mix();
        return ((ulong)_high << 32) | _low;
    }

    private void Mix()
    {
        _high ^= _low;
        _low = BitOperations.RotateLeft(_low, 20) + _high;
        _high = BitOperations.RotateLeft(_high, 9) ^ _low;
        _low = BitOperations.RotateLeft(_low, 27) + _high;
        _high = BitOperations.RotateLeft(_high, 19);
    }
}
