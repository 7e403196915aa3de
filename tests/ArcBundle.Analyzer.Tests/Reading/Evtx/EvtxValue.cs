using System.Buffers.Binary;
using System.Text;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>A typed value for <see cref="EvtxWriter"/>: the bytes as they stand in the record.</summary>
internal sealed record EvtxValue(BinXmlType Type, byte[] Bytes)
{
    public static EvtxValue Null { get; } = new(BinXmlType.Null, []);

    public static EvtxValue Text(string text) => new(BinXmlType.Utf16, Encoding.Unicode.GetBytes(text));

    /// <summary>A text array as classic events have it: every string ends with NUL.</summary>
    public static EvtxValue Texts(IEnumerable<string> texts) =>
        new(BinXmlType.Utf16 | BinXmlType.ArrayFlag, Encoding.Unicode.GetBytes(string.Concat(texts.Select(static text => text + '\0'))));

    public static EvtxValue Binary(ReadOnlySpan<byte> bytes) => new(BinXmlType.Binary, bytes.ToArray());

    public static EvtxValue UInt8(int number) => new(BinXmlType.UInt8, [(byte)number]);

    public static EvtxValue UInt16(int number) => new(BinXmlType.UInt16, [(byte)number, (byte)(number >> 8)]);

    public static EvtxValue UInt32(long number) => new(BinXmlType.UInt32, Number((ulong)number)[..4]);

    public static EvtxValue UInt64(long number) => new(BinXmlType.UInt64, Number((ulong)number));

    public static EvtxValue HexInt64(ulong number) => new(BinXmlType.HexInt64, Number(number));

    public static EvtxValue FileTime(DateTimeOffset time) => new(BinXmlType.FileTime, Number((ulong)time.UtcDateTime.ToFileTimeUtc()));

    /// <summary>A SID from its text, for example <c>S-1-5-18</c>.</summary>
    public static EvtxValue Sid(string text)
    {
        var parts = text.Split('-')[2..].Select(static part => ulong.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        var bytes = new byte[8 + (4 * (parts.Length - 1))];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, parts[0]);
        bytes[0] = 1;
        bytes[1] = (byte)(parts.Length - 1);
        for (var i = 1; i < parts.Length; i++)
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4 + (4 * i)), (uint)parts[i]);
        return new(BinXmlType.Sid, bytes);
    }

    private static byte[] Number(ulong number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, number);
        return bytes;
    }
}
