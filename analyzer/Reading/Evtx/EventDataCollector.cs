using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Keeps the data of an event as strings.</summary>
internal sealed class EventDataCollector : IEventDataSink
{
    private readonly List<EventDatum> _data = [];
    private byte[] _binary = [];

    /// <summary>Bytes of the last event taken; empty when it had none.</summary>
    public ReadOnlyMemory<byte> BinaryBytes => _binary;

    /// <summary>Begins an event.</summary>
    public void Clear()
    {
        _data.Clear();
        _binary = [];
    }

    /// <summary>The values since the last <see cref="Clear"/>.</summary>
    public EventDatum[] ToArray() => [.. _data];

    /// <inheritdoc/>
    public void Value(string? name, BinXmlValue value, ReadOnlySpan<byte> chunk) => _data.Add(new EventDatum(name, BinXmlText.Of(value, chunk)));

    /// <inheritdoc/>
    public void Text(string? name, ReadOnlySpan<char> text) => _data.Add(new EventDatum(name, text.ToString()));

    /// <inheritdoc/>
    public void Binary(ReadOnlySpan<byte> bytes) => _binary = bytes.ToArray();
}
