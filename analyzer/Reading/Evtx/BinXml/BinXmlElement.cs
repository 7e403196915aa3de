namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>An element of a template definition or of a fragment without template, with places for values.</summary>
/// <param name="name">Name as written.</param>
internal sealed class BinXmlElement(string name)
{
    private readonly List<BinXmlAttribute> _attributes = [];

    /// <summary>Name as written.</summary>
    public string Name { get; } = name;

    /// <summary>What the name means for the data of an event.</summary>
    public BinXmlRole Role { get; } = BinXmlRoles.Of(name);

    /// <summary>Attributes in the order written.</summary>
    public IReadOnlyList<BinXmlAttribute> Attributes => _attributes;

    /// <summary>Content in the order written.</summary>
    public List<BinXmlContent> Content { get; } = [];

    /// <summary>True for <c>&lt;name/&gt;</c>, which has no content.</summary>
    public bool IsEmptyTag { get; set; }

    /// <summary>The value of the attribute <c>Name</c>; null when there is none.</summary>
    public IReadOnlyList<BinXmlContent>? NameAttribute { get; private set; }

    /// <summary>Adds an attribute.</summary>
    public void Add(BinXmlAttribute attribute)
    {
        _attributes.Add(attribute);
        if (NameAttribute is null && string.Equals(attribute.Name, "Name", StringComparison.Ordinal))
            NameAttribute = attribute.Value;
    }

    /// <summary>The value of an attribute, or null when there is none of that name.</summary>
    public IReadOnlyList<BinXmlContent>? AttributeValue(string attribute)
    {
        foreach (var candidate in _attributes)
        {
            if (string.Equals(candidate.Name, attribute, StringComparison.Ordinal))
                return candidate.Value;
        }

        return null;
    }

    /// <summary>The first child element of that name, or null.</summary>
    public BinXmlElement? Child(string child)
    {
        foreach (var part in Content)
        {
            if (part.Element is { } element && string.Equals(element.Name, child, StringComparison.Ordinal))
                return element;
        }

        return null;
    }
}
