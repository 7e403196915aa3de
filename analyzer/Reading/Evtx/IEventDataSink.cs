using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Takes the data of one event, in the order written; nothing that is given stays valid after the call.</summary>
internal interface IEventDataSink
{
    /// <summary>A value that stands in the chunk; no array and no fragment.</summary>
    /// <param name="name">As <see cref="EventDatum.Name"/>.</param>
    /// <param name="value">The value.</param>
    /// <param name="chunk">The chunk it stands in.</param>
    void Value(string? name, BinXmlValue value, ReadOnlySpan<byte> chunk);

    /// <summary>A value that is text, for example one written out in the template.</summary>
    void Text(string? name, ReadOnlySpan<char> text);

    /// <summary>The bytes of the element <c>Binary</c>; at most once for an event, and never empty.</summary>
    void Binary(ReadOnlySpan<byte> bytes);
}
