using ArcBundle.Analyzer.Reading.Evtx.Rendering;

namespace ArcBundle.Analyzer.Commands.Showing.Events;

/// <summary>The last cell of a column whose text is the same in most lines, kept as it was written.</summary>
internal sealed class RepeatedCell
{
    /// <summary>Longer texts are no names and not kept, in UTF-16 units.</summary>
    private const int LongestText = 256;

    private readonly char[] _text = new char[LongestText];
    private byte[] _cell = [];
    private int _textLength = -1;
    private int _cellLength;

    /// <summary>Writes the cell again if the text is that of the last one.</summary>
    public bool TryWrite(ReadOnlySpan<char> text, Utf8Buffer output)
    {
        if (_textLength < 0 || !text.SequenceEqual(_text.AsSpan(0, _textLength)))
            return false;
        output.Write(_cell.AsSpan(0, _cellLength));
        return true;
    }

    /// <summary>Keeps a cell.</summary>
    public void Keep(ReadOnlySpan<char> text, ReadOnlySpan<byte> cell)
    {
        if (text.Length > LongestText)
            return;
        text.CopyTo(_text);
        _textLength = text.Length;
        if (_cell.Length < cell.Length)
            _cell = new byte[2 * cell.Length];
        cell.CopyTo(_cell);
        _cellLength = cell.Length;
    }
}
