using System.Buffers.Binary;
using System.Text;

namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>Makes synthetic registry hives. Their form was checked once against hivex (libhivex-bin), which reads them.</summary>
internal sealed class HiveBuilder
{
    /// <summary>Offset of the first cell, right behind the bin's header.</summary>
    private const int SecurityCell = 32;

    /// <summary>Bytes of a key's cell before its name.</summary>
    private const int KeySize = 76;
    private const string RootName = "ROOT";

    private readonly List<byte> _cells = [];
    private readonly List<(string Path, string Name, uint Type, byte[] Data)> _values = [];
    private readonly SortedSet<string> _keys = new(StringComparer.OrdinalIgnoreCase) { string.Empty };

    /// <summary>Whether the two sequence numbers of the header differ.</summary>
    public bool IsDirty { get; init; }

    /// <summary>Which list of subkeys to write: <c>lf</c>, <c>lh</c>, <c>li</c> or <c>ri</c>.</summary>
    public string ListKind { get; init; } = "lh";

    public HiveBuilder Key(string path)
    {
        for (var cut = path; cut.Length > 0; cut = cut.Contains('\\', StringComparison.Ordinal) ? cut[..cut.LastIndexOf('\\')] : string.Empty)
            _keys.Add(cut);
        return this;
    }

    public HiveBuilder Value(string path, string name, uint type, byte[] data)
    {
        Key(path);
        _values.Add((path, name, type, data));
        return this;
    }

    public HiveBuilder Text(string path, string name, string text) => Value(path, name, 1, Encoding.Unicode.GetBytes(text + "\0"));

    public HiveBuilder Number(string path, string name, uint number)
    {
        var data = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(data, number);
        return Value(path, name, 4, data);
    }

    public byte[] Build()
    {
        _cells.Clear();
        _cells.AddRange(new byte[32]);
        WriteSecurity();
        // As in real hives, the root stays where it is whatever comes to the hive.
        var root = WriteCell(new byte[KeySize + RootName.Length]);
        WriteKey(string.Empty, root);
        var size = (_cells.Count + 4095) / 4096 * 4096;
        var free = size - _cells.Count;
        if (free > 0)
            _cells.AddRange(Int(free));
        var hive = new byte[4096 + size];
        _cells.CopyTo(hive, 4096);
        "regf"u8.CopyTo(hive);
        Put(hive, 4, 7);
        Put(hive, 8, IsDirty ? 6 : 7);
        Put(hive, 20, 1);
        Put(hive, 24, 5);
        Put(hive, 32, 1);
        Put(hive, 36, root);
        Put(hive, 40, size);
        Put(hive, 44, 1);
        var checksum = 0;
        for (var at = 0; at < 508; at += 4)
            checksum ^= BinaryPrimitives.ReadInt32LittleEndian(hive.AsSpan(at));
        Put(hive, 508, checksum);
        "hbin"u8.CopyTo(hive.AsSpan(4096));
        Put(hive, 4096 + 8, size);
        return hive;
    }

    private static byte[] Int(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }

    private static void Put(byte[] target, int at, int number) => BinaryPrimitives.WriteInt32LittleEndian(target.AsSpan(at), number);

    private static string Parent(string path) => path.Contains('\\', StringComparison.Ordinal) ? path[..path.LastIndexOf('\\')] : string.Empty;

    /// <summary>Writes a key and everything below it.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="reserved">Offset of the cell that is kept for it; null for a new one.</param>
    private int WriteKey(string path, int? reserved = null)
    {
        var subKeys = _keys.Where(key => key.Length > 0 && string.Equals(Parent(key), path, StringComparison.OrdinalIgnoreCase)).Select(key => (Name: key[(key.LastIndexOf('\\') + 1)..], Cell: WriteKey(key))).ToList();
        var values = _values.Where(value => string.Equals(value.Path, path, StringComparison.OrdinalIgnoreCase)).Select(WriteValue).ToList();
        var list = subKeys.Count == 0 ? -1 : WriteList(subKeys);
        var valueList = values.Count == 0 ? -1 : WriteCell([.. values.SelectMany(Int)]);
        var name = Encoding.Latin1.GetBytes(reserved is not null ? RootName : path[(path.LastIndexOf('\\') + 1)..]);
        var cell = new byte[KeySize + name.Length];
        "nk"u8.CopyTo(cell);
        BinaryPrimitives.WriteUInt16LittleEndian(cell.AsSpan(2), (ushort)(reserved is not null ? 0x2C : 0x20));
        BinaryPrimitives.WriteInt64LittleEndian(cell.AsSpan(4), new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc).ToFileTimeUtc());
        Put(cell, 16, -1);
        Put(cell, 20, subKeys.Count);
        Put(cell, 28, list);
        Put(cell, 32, -1);
        Put(cell, 36, values.Count);
        Put(cell, 40, valueList);
        Put(cell, 44, SecurityCell);
        Put(cell, 48, -1);
        BinaryPrimitives.WriteUInt16LittleEndian(cell.AsSpan(72), (ushort)name.Length);
        name.CopyTo(cell, KeySize);
        if (reserved is not { } kept)
            return WriteCell(cell);
        for (var at = 0; at < cell.Length; at++)
            _cells[kept + sizeof(int) + at] = cell[at];
        return kept;
    }

    /// <summary>The one security descriptor of all keys (cell <c>sk</c>), a self-relative one without owner and lists.</summary>
    private void WriteSecurity() =>
        WriteCell([.. "sk"u8, 0, 0, .. Int(SecurityCell), .. Int(SecurityCell), .. Int(_keys.Count), .. Int(20), 1, 0, 0, 0x80, .. new byte[16]]);

    private int WriteList(List<(string Name, int Cell)> subKeys)
    {
        if (ListKind is "ri")
            return WriteCell([.. "ri"u8, .. Short(1), .. Int(WriteCell([.. "li"u8, .. Short(subKeys.Count), .. subKeys.SelectMany(static key => Int(key.Cell))]))]);
        var header = Encoding.ASCII.GetBytes(ListKind).Concat(Short(subKeys.Count));
        return WriteCell([.. header, .. subKeys.SelectMany(key => ListKind switch
        {
            "li" => Int(key.Cell),
            "lf" => (byte[])[.. Int(key.Cell), .. Encoding.ASCII.GetBytes(key.Name.PadRight(4, '\0')[..4])],
            _ => [.. Int(key.Cell), .. Int(HashOf(key.Name))],
        })]);
    }

    private int WriteValue((string Path, string Name, uint Type, byte[] Data) value)
    {
        var name = Encoding.Latin1.GetBytes(value.Name);
        var cell = new byte[20 + name.Length];
        "vk"u8.CopyTo(cell);
        BinaryPrimitives.WriteUInt16LittleEndian(cell.AsSpan(2), (ushort)name.Length);
        var isResident = value.Data.Length <= 4;
        BinaryPrimitives.WriteUInt32LittleEndian(cell.AsSpan(4), (uint)value.Data.Length | (isResident ? 0x80000000 : 0));
        if (isResident)
            value.Data.CopyTo(cell, 8);
        else
            Put(cell, 8, WriteData(value.Data));
        BinaryPrimitives.WriteUInt32LittleEndian(cell.AsSpan(12), value.Type);
        BinaryPrimitives.WriteUInt16LittleEndian(cell.AsSpan(16), 1);
        name.CopyTo(cell, 20);
        return WriteCell(cell);
    }

    private int WriteData(byte[] data)
    {
        const int Segment = 16344;
        if (data.Length <= Segment)
            return WriteCell(data);
        var segments = data.Chunk(Segment).Select(WriteCell).ToList();
        return WriteCell([.. "db"u8, .. Short(segments.Count), .. Int(WriteCell([.. segments.SelectMany(Int)])), .. Int(0)]);
    }

    private int WriteCell(byte[] content)
    {
        var offset = _cells.Count;
        var size = (content.Length + 4 + 7) / 8 * 8;
        _cells.AddRange(Int(-size));
        _cells.AddRange(content);
        _cells.AddRange(new byte[size - 4 - content.Length]);
        return offset;
    }

    private static byte[] Short(int number) => [(byte)number, (byte)(number >> 8)];

    private static int HashOf(string name)
    {
        var hash = 0u;
        foreach (var c in name)
            hash = unchecked((hash * 37) + char.ToUpperInvariant(c));
        return unchecked((int)hash);
    }
}
