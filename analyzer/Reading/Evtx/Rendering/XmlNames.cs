using System.Xml;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Reading.Evtx.Rendering;

/// <summary>
/// Names of elements and attributes that XML allows. Those that Windows writes stay as they are; characters that no name may have,
/// and prefixes without a namespace, are written as <c>_x0020_</c>.
/// </summary>
internal sealed class XmlNames
{
    private const string Declaration = "xmlns:";
    private const string Reserved = "http://www.w3.org/";

    private readonly List<string> _prefixes = [];

    /// <summary>Begins an element: the prefixes it declares are known from here on.</summary>
    /// <returns>What to give to <see cref="Leave"/>.</returns>
    public int Enter(BinXmlElement element)
    {
        var mark = _prefixes.Count;
        foreach (var attribute in element.Attributes)
        {
            if (IsDeclaration(attribute))
                _prefixes.Add(attribute.Name[Declaration.Length..]);
        }

        return mark;
    }

    /// <summary>Ends an element.</summary>
    public void Leave(int mark) => _prefixes.RemoveRange(mark, _prefixes.Count - mark);

    /// <summary>The name of an element.</summary>
    public string ElementName(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && _prefixes.Contains(name[..colon]) && IsLocalName(name[(colon + 1)..]))
            return name;
        return LocalName(name);
    }

    /// <summary>The name of an attribute of the element entered last.</summary>
    public static string AttributeName(BinXmlAttribute attribute)
    {
        if (string.Equals(attribute.Name, "xmlns", StringComparison.Ordinal))
            return IsNamespace(attribute) ? attribute.Name : "_xmlns";
        return IsDeclaration(attribute) ? attribute.Name : LocalName(attribute.Name);
    }

    private static bool IsDeclaration(BinXmlAttribute attribute) =>
        attribute.Name.StartsWith(Declaration, StringComparison.Ordinal)
        && IsLocalName(attribute.Name[Declaration.Length..])
        && !attribute.Name[Declaration.Length..].StartsWith("xml", StringComparison.OrdinalIgnoreCase)
        && IsNamespace(attribute);

    private static bool IsNamespace(BinXmlAttribute attribute) =>
        attribute.Value is [{ Text: { Length: > 0 } uri }] && !uri.StartsWith(Reserved, StringComparison.Ordinal);

    private static bool IsLocalName(string name) => name.Length > 0 && !name.Contains(':', StringComparison.Ordinal) && string.Equals(XmlConvert.EncodeLocalName(name), name, StringComparison.Ordinal);

    private static string LocalName(string name) => name.Length == 0 ? "_" : XmlConvert.EncodeLocalName(name);
}
