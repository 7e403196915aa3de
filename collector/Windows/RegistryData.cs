using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>Turns registry data as stored into the text of a <see cref="RegistryFact"/>. Nothing enforces that data has its type's form.</summary>
internal static class RegistryData
{
    /// <summary>The kind that a registry type (REG_SZ, …) is kept as.</summary>
    public static RegistryDataKind KindOf(uint type) =>
        type is 1 or 2 or 3 or 4 or 7 or 11 ? (RegistryDataKind)type : RegistryDataKind.None;

    /// <summary>
    /// Kind and text of the data. A number of the wrong length is kept as <see cref="RegistryDataKind.None"/> in hexadecimal.
    /// </summary>
    public static (RegistryDataKind Kind, string Text) Read(uint type, ReadOnlySpan<byte> data) => KindOf(type) switch
    {
        RegistryDataKind.Text => (RegistryDataKind.Text, UpToZero(data)),
        RegistryDataKind.ExpandableText => (RegistryDataKind.ExpandableText, UpToZero(data)),
        RegistryDataKind.MultiText => (RegistryDataKind.MultiText, Lines(data)),
        RegistryDataKind.DWord when data.Length == sizeof(uint) =>
            (RegistryDataKind.DWord, BinaryPrimitives.ReadUInt32LittleEndian(data).ToString(CultureInfo.InvariantCulture)),
        RegistryDataKind.QWord when data.Length == sizeof(ulong) =>
            (RegistryDataKind.QWord, BinaryPrimitives.ReadUInt64LittleEndian(data).ToString(CultureInfo.InvariantCulture)),
        RegistryDataKind.Binary => (RegistryDataKind.Binary, Convert.ToHexStringLower(data)),
        _ => (RegistryDataKind.None, Convert.ToHexStringLower(data)),
    };

    /// <summary>REG_SZ need not end with a zero, may have several, and may have an odd number of bytes.</summary>
    private static string UpToZero(ReadOnlySpan<byte> data)
    {
        var characters = MemoryMarshal.Cast<byte, char>(data);
        var end = characters.IndexOf('\0');
        return new string(end < 0 ? characters : characters[..end]);
    }

    /// <summary>REG_MULTI_SZ: zero-terminated strings up to an empty one.</summary>
    private static string Lines(ReadOnlySpan<byte> data)
    {
        var rest = MemoryMarshal.Cast<byte, char>(data);
        var lines = new List<string>();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf('\0');
            if (end == 0)
                break;
            lines.Add(new string(end < 0 ? rest : rest[..end]));
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return string.Join('\n', lines);
    }
}
