using System.Text;
using ArcBundle.Analyzer.Reading.Evtx.Rendering;

namespace ArcBundle.Analyzer.Commands.Showing.Events;

/// <summary>Text for people: name and value of every cell that has one.</summary>
/// <param name="output">Takes the lines.</param>
internal sealed class EventTextWriter(Utf8Buffer output) : EventLineWriter(output)
{
    private static readonly byte[][] Names = [.. Columns.Select(static name => Encoding.ASCII.GetBytes(name + "="))];
    private static readonly byte[] LineEnd = Encoding.ASCII.GetBytes(Environment.NewLine);

    private readonly CellText _text = new(doublesQuotes: false);
    private int _lineStart;
    private int _cellStart;
    private int _textStart;

    /// <inheritdoc/>
    protected override void Begin() => _lineStart = Output.Length;

    /// <inheritdoc/>
    protected override void BeginCell(int column)
    {
        _cellStart = Output.Length;
        if (Output.Length > _lineStart)
            Output.Write("  "u8);
        Output.Write(Names[column]);
        _textStart = Output.Length;
    }

    /// <inheritdoc/>
    protected override void EndCell()
    {
        if (Output.Length == _textStart)
            Output.Truncate(_cellStart);
    }

    /// <inheritdoc/>
    protected override void WriteNull(int column)
    {
    }

    /// <inheritdoc/>
    protected override void WriteText(ReadOnlySpan<char> text) => _text.Write(text, Output);

    /// <inheritdoc/>
    protected override void End() => Output.Write(LineEnd);
}
