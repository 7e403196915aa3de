using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>
/// The items of an array, one by one. Text items are separated by NUL, with or without one after the last; SIDs tell their own
/// length; the others have a fixed width. What does not fit is one item of bytes.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct BinXmlArray
{
    private readonly BinXmlType _type;
    private readonly int _end;
    private readonly int _fixedWidth;
    private int _position;

    /// <summary>The items of <paramref name="array"/>.</summary>
    public BinXmlArray(BinXmlValue array)
    {
        _type = array.Type & ~BinXmlType.ArrayFlag;
        _position = array.Offset;
        _end = array.Offset + array.Length;
        _fixedWidth = BinXmlValue.WidthOf(_type, array.Length);
    }

    /// <summary>The item that was moved to.</summary>
    public BinXmlValue Current { get; private set; }

    /// <summary>Goes to the next item.</summary>
    /// <param name="chunk">The chunk the array stands in.</param>
    public bool MoveNext(ReadOnlySpan<byte> chunk)
    {
        if (_position >= _end)
            return false;
        var left = chunk[_position.._end];
        switch (_type)
        {
            case BinXmlType.Utf16:
                var nul = MemoryMarshal.Cast<byte, char>(left).IndexOf('\0');
                TakeText(nul < 0 ? left.Length / 2 * 2 : 2 * nul, nul < 0 ? left.Length : (2 * nul) + 2);
                break;
            case BinXmlType.Ansi:
                var end = left.IndexOf((byte)0);
                TakeText(end < 0 ? left.Length : end, end < 0 ? left.Length : end + 1);
                break;
            default:
                TakeOfWidth(left);
                break;
        }

        return true;
    }

    private void TakeText(int length, int used)
    {
        Current = new BinXmlValue(_type, _position, length);
        _position += used;
    }

    private void TakeOfWidth(ReadOnlySpan<byte> left)
    {
        var width = _type == BinXmlType.Sid && left.Length >= 8 ? 8 + (4 * left[1]) : _fixedWidth;
        var fits = width > 0 && width <= left.Length;
        Current = new BinXmlValue(fits ? _type : BinXmlType.Binary, _position, fits ? width : left.Length);
        _position += Current.Length;
    }
}
