using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Evtx.Parallel;
using ArcBundle.Analyzer.Reading.Evtx.Rendering;

namespace ArcBundle.Analyzer.Commands.Showing.Events;

/// <summary>The lines of some chunks of a log, delivered to a stream.</summary>
internal sealed class EventLines : IEventOutput
{
    private readonly Utf8Buffer _buffer = new();
    private readonly IEventWriter _writer;
    private readonly Stream _target;

    /// <summary>Lines of a format.</summary>
    /// <param name="format">A format of <c>show --format</c>.</param>
    /// <param name="target">Where the lines go; not disposed.</param>
    public EventLines(string format, Stream target)
    {
        _writer = EventWriters.Of(format, _buffer);
        _target = target;
    }

    /// <inheritdoc/>
    public void Clear() => _buffer.Clear();

    /// <inheritdoc/>
    public void Take(in EventView view) => _writer.Write(view);

    /// <inheritdoc/>
    public void Deliver() => _target.Write(_buffer.Written);

    /// <inheritdoc/>
    public void Dispose() => _buffer.Dispose();

    /// <summary>Writes what stands before the first event of a format.</summary>
    public static void WriteHeader(string format, Stream target)
    {
        using var lines = new EventLines(format, target);
        lines._writer.WriteHeader();
        lines.Deliver();
    }
}
