using System.Buffers.Binary;
using System.Text;

namespace ArcBundle.Collector.Offline.Hives;

/// <summary>One key of a hive (cell <c>nk</c>).</summary>
internal sealed class HiveKey
{
    private const int FixedSize = 76;
    private const int CompressedName = 0x20;

    /// <summary>Names of keys have at most 255 characters.</summary>
    private const int LargestCell = FixedSize + 512;

    private readonly HiveFile _hive;
    private readonly byte[] _cell;

    private HiveKey(HiveFile hive, byte[] cell, string name)
    {
        _hive = hive;
        _cell = cell;
        Name = name;
    }

    /// <summary>Name without its path.</summary>
    public string Name { get; }

    /// <summary>When anything in the key was last written, UTC; null when the number is no time.</summary>
    public DateTimeOffset? LastWriteUtc => Windows.WindowsTime.FromFileTime(BinaryPrimitives.ReadInt64LittleEndian(_cell.AsSpan(4)));

    /// <summary>The root key; null when it is malformed.</summary>
    public static HiveKey? RootOf(HiveFile hive) => At(hive, hive.RootCell);

    /// <summary>The subkeys in the hive's order; malformed ones are left out.</summary>
    /// <param name="most">Where to stop.</param>
    public IEnumerable<HiveKey> SubKeys(int most) => HiveList.OffsetsOf(_hive, Number(28), most).Select(offset => At(_hive, offset)).OfType<HiveKey>();

    /// <summary>The values in the hive's order; malformed ones are left out.</summary>
    /// <param name="most">Where to stop.</param>
    public IEnumerable<HiveValue> Values(int most)
    {
        var count = (int)Math.Min((uint)Number(36), (uint)most);
        var list = count == 0 ? [] : _hive.Cell(Number(40));
        for (var index = 0; index < count && (index + 1) * sizeof(int) <= list.Length; index++)
        {
            if (HiveValue.At(_hive, BinaryPrimitives.ReadInt32LittleEndian(list.AsSpan(index * sizeof(int)))) is { } value)
                yield return value;
        }
    }

    /// <summary>The key at a path below this one, in any case; null when there is none.</summary>
    /// <param name="path">Names joined by backslashes.</param>
    public HiveKey? Find(string path)
    {
        var here = this;
        foreach (var name in path.Split('\\', StringSplitOptions.RemoveEmptyEntries))
        {
            here = here.SubKeys(HiveList.MostEntries).FirstOrDefault(key => string.Equals(key.Name, name, StringComparison.OrdinalIgnoreCase));
            if (here is null)
                return null;
        }

        return here;
    }

    /// <summary>A value by its name, in any case; null when there is none.</summary>
    public HiveValue? Value(string name) => Values(HiveList.MostEntries).FirstOrDefault(value => string.Equals(value.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A name of a key or value: Latin-1 when compressed, else UTF-16.</summary>
    internal static string NameOf(ReadOnlySpan<byte> bytes, bool isCompressed) => isCompressed ? Encoding.Latin1.GetString(bytes) : Encoding.Unicode.GetString(bytes);

    private static HiveKey? At(HiveFile hive, int offset)
    {
        var cell = hive.Cell(offset, LargestCell);
        if (cell.Length < FixedSize || !cell.AsSpan().StartsWith("nk"u8))
            return null;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(cell.AsSpan(72));
        if (FixedSize + length > cell.Length)
            return null;
        var isCompressed = (BinaryPrimitives.ReadUInt16LittleEndian(cell.AsSpan(2)) & CompressedName) != 0;
        return new HiveKey(hive, cell, NameOf(cell.AsSpan(FixedSize, length), isCompressed));
    }

    private int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(_cell.AsSpan(at));
}
