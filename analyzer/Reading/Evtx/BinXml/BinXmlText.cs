using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>Values of binary XML as text, without a culture; the forms are those of <see cref="EventDatum.Value"/>.</summary>
internal static class BinXmlText
{
    /// <summary>One value as text. A value with too few bytes for its type, or of an unknown type, is shown as its bytes in hexadecimal.</summary>
    public static string Of(BinXmlValue value, ReadOnlySpan<byte> chunk)
    {
        var bytes = value.Bytes(chunk);
        return value.Type switch
        {
            BinXmlType.Null => string.Empty,
            BinXmlType.Utf16 => value.Text(chunk).ToString(),
            BinXmlType.Ansi => Ansi(bytes),
            BinXmlType.UInt64 when bytes.Length >= 8 => BinaryPrimitives.ReadUInt64LittleEndian(bytes).ToString(CultureInfo.InvariantCulture),
            BinXmlType.Real32 when bytes.Length >= 4 => BinaryPrimitives.ReadSingleLittleEndian(bytes).ToString("R", CultureInfo.InvariantCulture),
            BinXmlType.Real64 when bytes.Length >= 8 => BinaryPrimitives.ReadDoubleLittleEndian(bytes).ToString("R", CultureInfo.InvariantCulture),
            BinXmlType.Bool when bytes.Length >= 4 => BinaryPrimitives.ReadInt32LittleEndian(bytes) != 0 ? "true" : "false",
            BinXmlType.Guid when bytes.Length >= 16 => new Guid(bytes[..16]).ToString("B").ToUpperInvariant(),
            BinXmlType.SizeT when bytes.Length is 4 => Hexadecimal(BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
            BinXmlType.SizeT or BinXmlType.HexInt64 when bytes.Length >= 8 => Hexadecimal(BinaryPrimitives.ReadUInt64LittleEndian(bytes)),
            BinXmlType.HexInt32 when bytes.Length >= 4 => Hexadecimal(BinaryPrimitives.ReadUInt32LittleEndian(bytes)),
            BinXmlType.FileTime when EventTime.TryFromFileTime(bytes, out var time) => Time(time),
            BinXmlType.SystemTime when EventTime.TryFromSystemTime(bytes, out var time) => Time(time),
            BinXmlType.Sid when SecurityId(bytes) is { } sid => sid,
            _ when value.TryGetInteger(chunk, out var number) => number.ToString(CultureInfo.InvariantCulture),
            _ => Convert.ToHexString(bytes),
        };
    }

    /// <summary>Whether bytes are a SID: revision 1, at most 15 sub-authorities.</summary>
    public static bool IsSecurityId(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 8 && bytes[0] == 1 && bytes[1] <= 15 && bytes.Length >= 8 + (4 * bytes[1]);

    /// <summary><c>S-1-…</c>, or null when the bytes are no SID.</summary>
    public static string? SecurityId(ReadOnlySpan<byte> bytes)
    {
        if (!IsSecurityId(bytes))
            return null;
        var authority = BinaryPrimitives.ReadUInt64BigEndian(bytes) & 0xFFFF_FFFF_FFFF;
        var text = new StringBuilder("S-1-", 48).Append(CultureInfo.InvariantCulture, $"{authority}");
        for (var i = 0; i < bytes[1]; i++)
            text.Append(CultureInfo.InvariantCulture, $"-{BinaryPrimitives.ReadUInt32LittleEndian(bytes[(8 + (4 * i))..])}");
        return text.ToString();
    }

    /// <summary>ANSI text: the record does not tell the code page, so strict UTF-8 (which holds ASCII) and else Latin-1, which loses no byte.</summary>
    private static string Ansi(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimEnd((byte)0);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }

    private static string Hexadecimal(ulong number) => string.Create(CultureInfo.InvariantCulture, $"0x{number:x}");

    private static string Time(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);
}
