using System.Buffers.Binary;
using System.Globalization;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Reading.Evtx.Rendering;

/// <summary>Values of binary XML as UTF-8, in the forms of <see cref="BinXmlText"/>; only those whose form is ASCII letters, digits and <c>{}-:.</c></summary>
internal static class ValueUtf8
{
    /// <summary>Longest form of a value that is no text and no bytes: a SID with 15 sub-authorities.</summary>
    private const int LongestForm = 192;

    /// <summary>Writes a value.</summary>
    /// <returns>False, with nothing written, for text and for numbers with a fraction.</returns>
    public static bool TryWrite(BinXmlValue value, ReadOnlySpan<byte> chunk, Utf8Buffer output)
    {
        if (value.Type is BinXmlType.Utf16 or BinXmlType.Ansi or BinXmlType.Real32 or BinXmlType.Real64)
            return false;
        if (value.IsNull)
            return true;
        var bytes = value.Bytes(chunk);
        if (!TryWriteForm(value, bytes, chunk, output))
            WriteHexadecimal(bytes, output);
        return true;
    }

    /// <summary>Writes bytes as upper-case hexadecimal.</summary>
    public static void WriteHexadecimal(ReadOnlySpan<byte> bytes, Utf8Buffer output)
    {
        Convert.TryToHexString(bytes, output.GetSpan(2 * bytes.Length), out var written);
        output.Advance(written);
    }

    /// <summary>Writes a time as <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c>.</summary>
    public static void WriteTime(DateTimeOffset time, Utf8Buffer output)
    {
        time.UtcDateTime.TryFormat(output.GetSpan(LongestForm), out var written, "O", CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    private static bool TryWriteForm(BinXmlValue value, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> chunk, Utf8Buffer output)
    {
        switch (value.Type)
        {
            case BinXmlType.UInt64 when bytes.Length >= 8:
                BinaryPrimitives.ReadUInt64LittleEndian(bytes).TryFormat(output.GetSpan(LongestForm), out var digits, default, CultureInfo.InvariantCulture);
                output.Advance(digits);
                return true;
            case BinXmlType.Bool when bytes.Length >= 4:
                output.Write(BinaryPrimitives.ReadInt32LittleEndian(bytes) != 0 ? "true"u8 : "false"u8);
                return true;
            case BinXmlType.Guid when bytes.Length >= 16:
                WriteGuid(new Guid(bytes[..16]), output);
                return true;
            case BinXmlType.SizeT when bytes.Length is 4:
            case BinXmlType.HexInt32 when bytes.Length >= 4:
                WriteHexNumber(BinaryPrimitives.ReadUInt32LittleEndian(bytes), output);
                return true;
            case BinXmlType.SizeT or BinXmlType.HexInt64 when bytes.Length >= 8:
                WriteHexNumber(BinaryPrimitives.ReadUInt64LittleEndian(bytes), output);
                return true;
            case BinXmlType.FileTime when EventTime.TryFromFileTime(bytes, out var fileTime):
                WriteTime(fileTime, output);
                return true;
            case BinXmlType.SystemTime when EventTime.TryFromSystemTime(bytes, out var systemTime):
                WriteTime(systemTime, output);
                return true;
            case BinXmlType.Sid when BinXmlText.IsSecurityId(bytes):
                WriteSecurityId(bytes, output);
                return true;
            default:
                if (!value.TryGetInteger(chunk, out var number))
                    return false;
                output.Write(number);
                return true;
        }
    }

    private static void WriteGuid(Guid guid, Utf8Buffer output)
    {
        var span = output.GetSpan(LongestForm);
        guid.TryFormat(span, out var written, "B");
        foreach (ref var letter in span[..written])
        {
            if (letter is >= (byte)'a' and <= (byte)'f')
                letter -= 'a' - 'A';
        }

        output.Advance(written);
    }

    private static void WriteHexNumber(ulong number, Utf8Buffer output)
    {
        output.Write("0x"u8);
        number.TryFormat(output.GetSpan(LongestForm), out var written, "x", CultureInfo.InvariantCulture);
        output.Advance(written);
    }

    private static void WriteSecurityId(ReadOnlySpan<byte> bytes, Utf8Buffer output)
    {
        output.Write("S-1-"u8);
        output.Write((long)(BinaryPrimitives.ReadUInt64BigEndian(bytes) & 0xFFFF_FFFF_FFFF));
        for (var i = 0; i < bytes[1]; i++)
        {
            output.Write((byte)'-');
            output.Write((long)BinaryPrimitives.ReadUInt32LittleEndian(bytes[(8 + (4 * i))..]));
        }
    }
}
