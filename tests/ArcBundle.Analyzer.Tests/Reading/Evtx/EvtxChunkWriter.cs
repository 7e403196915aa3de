using System.Buffers.Binary;
using System.IO.Hashing;
using System.Security.Cryptography;
using System.Text;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>One chunk being written: records, and the names and template definitions they share.</summary>
internal sealed class EvtxChunkWriter
{
    private const int ChunkSize = 65_536;
    private const int HeaderSize = 512;

    /// <summary>Records end before this: evtxexport loses the last one of a chunk that is full to its last byte, python-evtx fails at it.</summary>
    private const int RecordsEnd = ChunkSize - 64;

    private readonly byte[] _bytes = new byte[4 * ChunkSize];
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _templates = new(StringComparer.Ordinal);
    private readonly uint[] _nameTable = new uint[64];
    private readonly uint[] _templateTable = new uint[32];
    private int _position = HeaderSize;
    private int _lastRecord;
    private long _firstId;
    private long _lastId;

    public bool IsEmpty => _lastRecord == 0;

    /// <summary>Writes a record.</summary>
    /// <returns>False when it does not fit; the chunk is of no more use for writing then, but can be closed.</returns>
    public bool TryAdd(long id, DateTimeOffset written, Action<EvtxChunkWriter> content)
    {
        var start = _position;
        var (names, templates) = ((uint[])_nameTable.Clone(), (uint[])_templateTable.Clone());
        UInt32(0x2A2A);
        UInt32(0);
        UInt64((ulong)id);
        UInt64((ulong)written.UtcDateTime.ToFileTimeUtc());
        content(this);
        _position = (_position + 4 + 7) / 8 * 8;
        if (_position > RecordsEnd)
        {
            _position = start;
            names.CopyTo(_nameTable, 0);
            templates.CopyTo(_templateTable, 0);
            return false;
        }

        Patch(_position - 4, (uint)(_position - start));
        Patch(start + 4, (uint)(_position - start));
        _firstId = IsEmpty ? id : _firstId;
        _lastId = id;
        _lastRecord = start;
        return true;
    }

    /// <summary>A fragment that uses a template: its definition is written where it is used first.</summary>
    public void TemplateInstance(EvtxElement template, IReadOnlyList<Action<EvtxChunkWriter>> values, IReadOnlyList<BinXmlType> types)
    {
        Bytes([0x0F, 1, 1, 0, 0x0C, 1]);
        var key = Describe(template);
        var guid = SHA256.HashData(Encoding.UTF8.GetBytes(key))[..16];
        Bytes(guid.AsSpan(0, 4));
        var isKnown = _templates.TryGetValue(key, out var definition);
        UInt32((uint)(isKnown ? definition : _position + 4));
        if (!isKnown)
            Definition(template, key, guid);
        UInt32((uint)values.Count);
        var descriptors = _position;
        _position += 4 * values.Count;
        for (var i = 0; i < values.Count; i++)
        {
            var start = _position;
            values[i](this);
            BinaryPrimitives.WriteUInt16LittleEndian(_bytes.AsSpan(descriptors + (4 * i)), checked((ushort)(_position - start)));
            _bytes[descriptors + (4 * i) + 2] = (byte)types[i];
        }

        Bytes([0]);
    }

    /// <summary>A fragment without template.</summary>
    public void Fragment(EvtxElement element)
    {
        Bytes([0x0F, 1, 1, 0]);
        Element(element, isDefinition: false);
        Bytes([0]);
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_bytes.AsSpan(_position));
        _position += bytes.Length;
    }

    /// <summary>The finished chunk.</summary>
    public byte[] Close(long firstNumber, bool withoutChecksums)
    {
        var chunk = _bytes.AsSpan(0, ChunkSize).ToArray();
        chunk.AsSpan(_position).Clear();
        "ElfChnk\0"u8.CopyTo(chunk);
        BinaryPrimitives.WriteInt64LittleEndian(chunk.AsSpan(8), firstNumber);
        BinaryPrimitives.WriteInt64LittleEndian(chunk.AsSpan(16), firstNumber + _lastId - _firstId);
        BinaryPrimitives.WriteInt64LittleEndian(chunk.AsSpan(24), _firstId);
        BinaryPrimitives.WriteInt64LittleEndian(chunk.AsSpan(32), _lastId);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(40), 128);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(44), _lastRecord);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(48), _position);
        chunk[120] = (byte)(withoutChecksums ? 5 : 1);
        for (var i = 0; i < 64; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(chunk.AsSpan(128 + (4 * i)), _nameTable[i]);
        for (var i = 0; i < 32; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(chunk.AsSpan(384 + (4 * i)), _templateTable[i]);
        if (!withoutChecksums)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(chunk.AsSpan(52), Crc32.HashToUInt32(chunk.AsSpan(512.._position)));
            BinaryPrimitives.WriteUInt32LittleEndian(chunk.AsSpan(124), Crc32.HashToUInt32([.. chunk.AsSpan(0, 120), .. chunk.AsSpan(128, 384)]));
        }

        return chunk;
    }

    private void Definition(EvtxElement template, string key, byte[] guid)
    {
        var start = _position;
        _templates.Add(key, start);
        var bucket = BinaryPrimitives.ReadUInt32LittleEndian(guid) % 32;
        UInt32(_templateTable[bucket]);
        _templateTable[bucket] = (uint)start;
        Bytes(guid);
        UInt32(0);
        Bytes([0x0F, 1, 1, 0]);
        Element(template, isDefinition: true);
        Bytes([0]);
        Patch(start + 20, (uint)(_position - start - 24));
    }

    private void Element(EvtxElement element, bool isDefinition)
    {
        Bytes([(byte)(element.Attributes.Count > 0 ? 0x41 : 0x01)]);
        if (isDefinition)
            Bytes(element.Content is [EvtxElement.Hole { IsOptional: true } hole] ? [(byte)hole.Index, 0] : [0xFF, 0xFF]);
        var size = _position;
        UInt32(0);
        Name(element.Name);
        if (element.Attributes.Count > 0)
        {
            var list = _position;
            UInt32(0);
            for (var i = 0; i < element.Attributes.Count; i++)
            {
                Bytes([(byte)(i < element.Attributes.Count - 1 ? 0x46 : 0x06)]);
                Name(element.Attributes[i].Name);
                Piece(element.Attributes[i].Value, isDefinition);
            }

            Patch(list, (uint)(_position - list - 4));
        }

        if (element.Content.Count == 0)
        {
            Bytes([0x03]);
        }
        else
        {
            Bytes([0x02]);
            foreach (var piece in element.Content)
                Piece(piece, isDefinition);
            Bytes([0x04]);
        }

        Patch(size, (uint)(_position - size - 4));
    }

    private void Piece(object piece, bool isDefinition)
    {
        switch (piece)
        {
            case EvtxElement element:
                Element(element, isDefinition);
                break;
            case EvtxElement.Hole hole:
                Bytes([(byte)(hole.IsOptional ? 0x0E : 0x0D), (byte)hole.Index, (byte)(hole.Index >> 8), (byte)hole.Type]);
                break;
            case string text:
                Bytes([0x05, 0x01, (byte)text.Length, (byte)(text.Length >> 8)]);
                Bytes(Encoding.Unicode.GetBytes(text));
                break;
            default:
                throw new ArgumentException($"No piece of content: {piece}.", nameof(piece));
        }
    }

    /// <summary>A name: written in place the first time, an offset after that. The hash is that of Windows: times 65599.</summary>
    private void Name(string name)
    {
        if (_names.TryGetValue(name, out var known))
        {
            UInt32((uint)known);
            return;
        }

        var offset = _position + 4;
        _names.Add(name, offset);
        var hash = (ushort)name.Aggregate(0u, static (sum, letter) => unchecked((sum * 65599) + letter));
        UInt32((uint)offset);
        UInt32(_nameTable[hash % 64]);
        _nameTable[hash % 64] = (uint)offset;
        Bytes([(byte)hash, (byte)(hash >> 8), (byte)name.Length, (byte)(name.Length >> 8)]);
        Bytes(Encoding.Unicode.GetBytes(name + '\0'));
    }

    private void UInt32(uint number)
    {
        Patch(_position, number);
        _position += 4;
    }

    private void UInt64(ulong number)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(_bytes.AsSpan(_position), number);
        _position += 8;
    }

    private void Patch(int offset, uint number) => BinaryPrimitives.WriteUInt32LittleEndian(_bytes.AsSpan(offset), number);

    private static string Describe(EvtxElement element) =>
        $"<{element.Name} {string.Join(' ', element.Attributes.Select(static a => $"{a.Name}={a.Value}"))}>"
        + string.Concat(element.Content.Select(static piece => piece is EvtxElement child ? Describe(child) : piece.ToString()))
        + "</>";
}
