using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>Arrays of binary XML taken apart.</summary>
internal static class BinXmlArray
{
    /// <summary>
    /// The items of an array. Text items are separated by NUL, with or without one after the last; SIDs tell their own length;
    /// the others have a fixed width. What does not fit is one item of bytes.
    /// </summary>
    public static IReadOnlyList<BinXmlValue> Items(BinXmlValue array, ReadOnlySpan<byte> chunk)
    {
        var type = array.Type & ~BinXmlType.ArrayFlag;
        var bytes = array.Bytes(chunk);
        return type switch
        {
            BinXmlType.Utf16 => Utf16(array.Offset, MemoryMarshal.Cast<byte, char>(bytes)),
            BinXmlType.Ansi => Ansi(array.Offset, bytes),
            _ => OfWidth(type, array.Offset, bytes),
        };
    }

    private static List<BinXmlValue> Utf16(int offset, ReadOnlySpan<char> text)
    {
        var items = new List<BinXmlValue>();
        while (!text.IsEmpty)
        {
            var nul = text.IndexOf('\0');
            var length = nul < 0 ? text.Length : nul;
            items.Add(new BinXmlValue(BinXmlType.Utf16, offset, length * 2));
            var used = nul < 0 ? length : length + 1;
            offset += used * 2;
            text = text[used..];
        }

        return items;
    }

    private static List<BinXmlValue> Ansi(int offset, ReadOnlySpan<byte> text)
    {
        var items = new List<BinXmlValue>();
        while (!text.IsEmpty)
        {
            var nul = text.IndexOf((byte)0);
            var length = nul < 0 ? text.Length : nul;
            items.Add(new BinXmlValue(BinXmlType.Ansi, offset, length));
            var used = nul < 0 ? length : length + 1;
            offset += used;
            text = text[used..];
        }

        return items;
    }

    private static List<BinXmlValue> OfWidth(BinXmlType type, int offset, ReadOnlySpan<byte> bytes)
    {
        var items = new List<BinXmlValue>();
        var fixedWidth = BinXmlValue.WidthOf(type, bytes.Length);
        while (!bytes.IsEmpty)
        {
            var width = type == BinXmlType.Sid && bytes.Length >= 8 ? 8 + (4 * bytes[1]) : fixedWidth;
            var fits = width > 0 && width <= bytes.Length;
            items.Add(new BinXmlValue(fits ? type : BinXmlType.Binary, offset, fits ? width : bytes.Length));
            if (!fits)
                break;
            offset += width;
            bytes = bytes[width..];
        }

        return items;
    }
}
