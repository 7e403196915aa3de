using ArcBundle.Analyzer.Reading.Evtx.Rendering;
using ArcBundle.Analyzer.Reporting.Escaping;

namespace ArcBundle.Analyzer.Commands.Showing.Events;

/// <summary>CSV after RFC 4180: every cell quoted; one that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
/// <param name="output">Takes the lines.</param>
internal sealed class EventCsvWriter(Utf8Buffer output) : EventLineWriter(output)
{
    private readonly CellText _text = new(doublesQuotes: true);
    private int _cellStart;

    /// <inheritdoc/>
    public override void WriteHeader() => Output.WriteAscii($"\"{string.Join("\",\"", Columns)}\"\r\n");

    /// <inheritdoc/>
    protected override void Begin()
    {
    }

    /// <inheritdoc/>
    protected override void BeginCell(int column)
    {
        Output.Write(column == 0 ? "\""u8 : ",\""u8);
        _cellStart = Output.Length;
    }

    /// <inheritdoc/>
    protected override void EndCell()
    {
        if (CsvFormula.Begins(Output.Written[_cellStart..]))
            Output.Insert(_cellStart, (byte)CsvFormula.Guard);
        Output.Write((byte)'"');
    }

    /// <inheritdoc/>
    protected override void WriteNull(int column) => Output.Write(column == 0 ? "\"\""u8 : ",\"\""u8);

    /// <inheritdoc/>
    protected override void WriteText(ReadOnlySpan<char> text) => _text.Write(text, Output);

    /// <inheritdoc/>
    protected override void End() => Output.Write("\r\n"u8);
}
