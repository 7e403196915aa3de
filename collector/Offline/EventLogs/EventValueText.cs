using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Offline.EventLogs;

/// <summary>Values of events as text (types of MS-EVEN6 2.2.12), in the forms of <c>wevtutil</c>.</summary>
internal static class EventValueText
{
    /// <summary>No value.</summary>
    public const byte Null = 0x00;

    /// <summary>A text.</summary>
    public const byte Utf16 = 0x01;

    /// <summary>A fragment of binary XML.</summary>
    public const byte BinXml = 0x21;

    /// <summary>On top of a type: an array of it.</summary>
    public const byte Array = 0x80;

    /// <summary>The text of a value.</summary>
    public static string Of(byte type, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return type switch
            {
                0x01 => new string(MemoryMarshal.Cast<byte, char>(bytes)).TrimEnd('\0'),
                0x02 => Encoding.Latin1.GetString(bytes).TrimEnd('\0'),
                0x03 => Text((sbyte)bytes[0]),
                0x04 => Text(bytes[0]),
                0x05 => Text(BinaryPrimitives.ReadInt16LittleEndian(bytes)),
                0x06 => Text(BinaryPrimitives.ReadUInt16LittleEndian(bytes)),
                0x07 => Text(BinaryPrimitives.ReadInt32LittleEndian(bytes)),
                0x08 => Text(BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
                0x09 => Text(BinaryPrimitives.ReadInt64LittleEndian(bytes)),
                0x0A => Text(BinaryPrimitives.ReadUInt64LittleEndian(bytes)),
                0x0B => Text(BinaryPrimitives.ReadSingleLittleEndian(bytes)),
                0x0C => Text(BinaryPrimitives.ReadDoubleLittleEndian(bytes)),
                0x0D => BinaryPrimitives.ReadUInt32LittleEndian(bytes) == 0 ? "false" : "true",
                0x0E => Convert.ToHexString(bytes),
                0x0F => new Guid(bytes[..16]).ToString("B").ToUpperInvariant(),
                0x10 or 0x14 or 0x15 => "0x" + (bytes.Length == 8 ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes)).ToString("x", CultureInfo.InvariantCulture),
                0x11 => Time(BinaryPrimitives.ReadInt64LittleEndian(bytes)),
                0x12 => SystemTime(bytes),
                0x13 => SidText.Of(bytes) ?? string.Empty,
                _ => string.Empty,
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or ArgumentException)
        {
            // A value that is shorter than its type says.
            return string.Empty;
        }
    }

    /// <summary>The items of an array; of texts those between zeros.</summary>
    public static List<string> Items(byte type, ReadOnlySpan<byte> bytes)
    {
        var items = new List<string>();
        if (type == Utf16)
        {
            var text = new string(MemoryMarshal.Cast<byte, char>(bytes));
            if (text.EndsWith('\0'))
                text = text[..^1];
            items.AddRange(text.Split('\0'));
            return items;
        }

        var size = SizeOf(type);
        for (var at = 0; size > 0 && at + size <= bytes.Length; at += size)
            items.Add(Of(type, bytes.Slice(at, size)));
        return items;
    }

    private static int SizeOf(byte type) => type switch
    {
        0x03 or 0x04 => 1,
        0x05 or 0x06 => 2,
        0x07 or 0x08 or 0x0B or 0x0D or 0x14 => 4,
        0x09 or 0x0A or 0x0C or 0x11 or 0x15 => 8,
        0x0F or 0x12 => 16,
        _ => 0,
    };

    private static string Text(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private static string Time(long fileTime) =>
        fileTime >= 0 && fileTime <= DateTime.MaxValue.ToFileTimeUtc() ? DateTime.FromFileTimeUtc(fileTime).ToString("yyyy-MM-ddTHH:mm:ss.fffffffZ", CultureInfo.InvariantCulture) : string.Empty;

    private static string SystemTime(ReadOnlySpan<byte> bytes)
    {
        var fields = MemoryMarshal.Cast<byte, ushort>(bytes[..16]);
        return new DateTime(fields[0], fields[1], fields[3], fields[4], fields[5], fields[6], fields[7], DateTimeKind.Utc).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
    }
}
