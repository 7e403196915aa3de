namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>An attribute of an element.</summary>
/// <param name="Name">Name as written.</param>
/// <param name="Value">Pieces of its value.</param>
internal sealed record BinXmlAttribute(string Name, IReadOnlyList<BinXmlContent> Value);
