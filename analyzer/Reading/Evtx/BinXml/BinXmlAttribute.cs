namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>An attribute of an element.</summary>
/// <param name="name">Name as written.</param>
/// <param name="value">Pieces of its value.</param>
/// <param name="element">Name of its element.</param>
internal sealed class BinXmlAttribute(string name, List<BinXmlContent> value, string element)
{
    private string? _dataName;

    /// <summary>Name as written.</summary>
    public string Name => name;

    /// <summary>Pieces of its value.</summary>
    public List<BinXmlContent> Value => value;

    /// <summary>Name of the datum that its value is below <c>UserData</c>: <c>element/@attribute</c>.</summary>
    public string DataName => _dataName ??= $"{element}/@{name}";
}
