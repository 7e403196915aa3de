using System.Text;
using ArcBundle.Analyzer.Reading.Evtx.Rendering;

namespace ArcBundle.Analyzer.Commands.Showing.Events;

/// <summary>JSON lines: one object per event, every cell a string, null where the event does not tell.</summary>
/// <param name="output">Takes the lines.</param>
internal sealed class EventJsonWriter(Utf8Buffer output) : EventLineWriter(output)
{
    private static readonly byte[][] Keys = [.. Columns.Select(static (name, i) => Encoding.ASCII.GetBytes($"{(i == 0 ? "{" : ",")}\"{name}\":"))];

    private readonly JsonText _text = new();

    /// <inheritdoc/>
    protected override void Begin()
    {
    }

    /// <inheritdoc/>
    protected override void BeginCell(int column)
    {
        Output.Write(Keys[column]);
        Output.Write((byte)'"');
    }

    /// <inheritdoc/>
    protected override void EndCell() => Output.Write((byte)'"');

    /// <inheritdoc/>
    protected override void WriteNull(int column)
    {
        Output.Write(Keys[column]);
        Output.Write("null"u8);
    }

    /// <inheritdoc/>
    protected override void WriteText(ReadOnlySpan<char> text) => _text.Write(text, Output);

    /// <inheritdoc/>
    protected override void End() => Output.Write("}\n"u8);
}
