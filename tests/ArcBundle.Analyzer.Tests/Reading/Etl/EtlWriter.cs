using System.Buffers.Binary;
using System.Net;
using ArcBundle.Analyzer.Reading.Etl;

namespace ArcBundle.Analyzer.Tests.Reading.Etl;

/// <summary>
/// Writes SYNTHETIC trace files (<c>.etl</c>): no trace of Microsoft-Windows-TCPIP is public. The container is laid out as the public samples
/// have it, the events as the manifest of the provider tells.
/// </summary>
internal sealed class EtlWriter
{
    /// <summary>Clock values in a second.</summary>
    public const long Frequency = 10_000_000 / 4;

    private const long StartClock = 123_456_789;
    private readonly List<byte[]> _buffers = [];
    private readonly List<byte> _open = [];

    /// <summary>Bytes of a buffer.</summary>
    public int BufferSize { get; init; } = 4096;

    /// <summary>Bytes of a pointer.</summary>
    public int PointerSize { get; init; } = 8;

    /// <summary>Start of the trace.</summary>
    public DateTimeOffset Start { get; init; } = new(2026, 11, 18, 16, 0, 0, TimeSpan.Zero);

    /// <summary>What the session says it lost.</summary>
    public (uint Events, uint Buffers) Lost { get; init; }

    /// <summary>1 for a performance counter, 2 for system time.</summary>
    public uint ClockKind { get; init; } = 1;

    public static byte[] Sockaddr(string end)
    {
        var parsed = IPEndPoint.Parse(end);
        var bytes = new byte[parsed.AddressFamily == System.Net.Sockets.AddressFamily.InterNetwork ? 16 : 28];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, bytes.Length == 16 ? (ushort)2 : (ushort)23);
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2), (ushort)parsed.Port);
        parsed.Address.GetAddressBytes().CopyTo(bytes, bytes.Length == 16 ? 4 : 8);
        return bytes;
    }

    /// <summary>The data of an event as the provider lays them out.</summary>
    public static byte[] Data(int eventId, int version, string local, string remote, uint status = 0, uint process = 0, int pointerSize = 8)
    {
        var block = new byte[pointerSize];
        block[1] = 0xFF;
        byte[] addresses = [.. BitConverter.GetBytes(Sockaddr(local).Length), .. Sockaddr(local), .. BitConverter.GetBytes(Sockaddr(remote).Length), .. Sockaddr(remote)];
        byte[] fields = TcpipProvider.LayoutOf(eventId) switch
        {
            TcpipLayout.AddressesFirst => [.. addresses, .. BitConverter.GetBytes(status), .. BitConverter.GetBytes(process), .. BitConverter.GetBytes(1u), .. block],
            TcpipLayout.Rundown => [.. block, .. addresses, .. BitConverter.GetBytes(4u), .. BitConverter.GetBytes(process)],
            _ => [.. block, .. addresses, .. BitConverter.GetBytes(0u), .. BitConverter.GetBytes(3u)],
        };
        return version == 1 ? [.. fields, .. new byte[8]] : fields;
    }

    /// <summary>Adds an event of the provider.</summary>
    public EtlWriter Add(int eventId, double second, string local, string remote, uint status = 0, uint process = 0, int version = 0, bool isExtended = false) =>
        AddEvent(TcpipProvider.Id, eventId, version, second, Data(eventId, Math.Min(version, 1), local, remote, status, process, PointerSize), isExtended);

    /// <summary>Adds an event of any provider.</summary>
    public EtlWriter AddEvent(Guid provider, int eventId, int version, double second, byte[] data, bool isExtended = false)
    {
        byte[] items = isExtended ? [24, 0, 12, 0, 1, 0, 12, 0, .. new byte[16], 16, 0, 11, 0, 0, 0, 8, 0, .. new byte[8]] : [];
        var record = new byte[EtlEventHeader.Length + items.Length + data.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(record, (ushort)record.Length);
        record[2] = (byte)(PointerSize == 8 ? 19 : 18);
        record[3] = 0xC0;
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(4), (ushort)((PointerSize == 8 ? 0x40 : 0x20) | (isExtended ? 1 : 0)));
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(16), ClockOf(second));
        provider.TryWriteBytes(record.AsSpan(24));
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(40), (ushort)eventId);
        record[42] = (byte)version;
        items.CopyTo(record, EtlEventHeader.Length);
        data.CopyTo(record, EtlEventHeader.Length + items.Length);
        return AddRecord(record);
    }

    /// <summary>Adds a record as it is, padded.</summary>
    public EtlWriter AddRecord(byte[] record)
    {
        var padded = (record.Length + 7) & ~7;
        if (EtlBufferHeader.Length + _open.Count + padded > BufferSize)
            EndBuffer();
        _open.AddRange(record);
        _open.AddRange(new byte[padded - record.Length]);
        return this;
    }

    /// <summary>Begins a new buffer with the next record.</summary>
    public EtlWriter EndBuffer()
    {
        if (_open.Count > 0)
            _buffers.Add(Buffer([.. _open], BufferSize, flags: 0, EtlBufferHeader.Length + _open.Count));
        _open.Clear();
        return this;
    }

    /// <summary>Adds a buffer that says it is compressed, of any size.</summary>
    public EtlWriter AddCompressed(int size)
    {
        EndBuffer();
        var content = new byte[size - EtlBufferHeader.Length];
        new Random(7).NextBytes(content);
        _buffers.Add(Buffer(content, size, flags: 0x40, BufferSize));
        return this;
    }

    /// <summary>Adds bytes in the place of a buffer.</summary>
    public EtlWriter AddBytes(byte[] bytes)
    {
        EndBuffer();
        _buffers.Add(bytes);
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToArray()
    {
        EndBuffer();
        var description = Description();
        var first = Buffer(description, BufferSize, flags: 1, EtlBufferHeader.Length + ((description.Length + 7) & ~7));
        return [.. first, .. _buffers.SelectMany(static buffer => buffer)];
    }

    private long ClockOf(double second) => ClockKind == 2
        ? Start.AddSeconds(second).ToFileTime()
        : StartClock + (long)(second * Frequency);

    private byte[] Description()
    {
        var record = new byte[EtlSystemHeader.Length + (PointerSize == 8 ? 280 : 272) + 40];
        BinaryPrimitives.WriteUInt16LittleEndian(record, 2);
        record[2] = (byte)(PointerSize == 8 ? 2 : 1);
        record[3] = 0xC0;
        BinaryPrimitives.WriteUInt16LittleEndian(record.AsSpan(4), (ushort)record.Length);
        BinaryPrimitives.WriteInt64LittleEndian(record.AsSpan(16), ClockOf(0));
        var header = record.AsSpan(EtlSystemHeader.Length);
        BinaryPrimitives.WriteInt32LittleEndian(header, BufferSize);
        BinaryPrimitives.WriteInt32LittleEndian(header[44..], PointerSize);
        BinaryPrimitives.WriteUInt32LittleEndian(header[48..], Lost.Events);
        var clocks = PointerSize == 8 ? 248 : 240;
        BinaryPrimitives.WriteInt64LittleEndian(header[clocks..], Start.AddDays(-8).ToFileTime());
        BinaryPrimitives.WriteInt64LittleEndian(header[(clocks + 8)..], Frequency);
        BinaryPrimitives.WriteInt64LittleEndian(header[(clocks + 16)..], Start.ToFileTime());
        BinaryPrimitives.WriteUInt32LittleEndian(header[(clocks + 24)..], ClockKind);
        BinaryPrimitives.WriteUInt32LittleEndian(header[(clocks + 28)..], Lost.Buffers);
        return record;
    }

    private static byte[] Buffer(byte[] content, int size, ushort flags, int end)
    {
        var buffer = new byte[size];
        BinaryPrimitives.WriteInt32LittleEndian(buffer, size);
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(4), end);
        BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(0x30), end);
        BinaryPrimitives.WriteUInt16LittleEndian(buffer.AsSpan(0x34), flags);
        content.CopyTo(buffer, EtlBufferHeader.Length);
        return buffer;
    }
}
