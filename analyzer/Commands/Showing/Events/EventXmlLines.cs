using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Evtx.Rendering;

namespace ArcBundle.Analyzer.Commands.Showing.Events;

/// <summary>XML as <c>wevtutil</c> writes it: one element <c>Event</c> after the other, no root around them.</summary>
/// <param name="output">Takes the elements.</param>
internal sealed class EventXmlLines(Utf8Buffer output) : IEventWriter
{
    /// <inheritdoc/>
    public void WriteHeader()
    {
    }

    /// <inheritdoc/>
    public void Write(in EventView view)
    {
        view.WriteXml(output);
        output.Write((byte)'\n');
    }
}
