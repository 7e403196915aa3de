using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>An element to be written as binary XML. Values of attributes and pieces of content are text, <see cref="Hole"/> or elements.</summary>
internal sealed record EvtxElement(string Name, IReadOnlyList<(string Name, object Value)> Attributes, params IReadOnlyList<object> Content)
{
    public EvtxElement(string name, params IReadOnlyList<object> content)
        : this(name, [], content)
    {
    }

    /// <summary>A place for the value of that index.</summary>
    internal sealed record Hole(int Index, BinXmlType Type, bool IsOptional);
}
