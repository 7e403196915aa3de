namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>An element of a template definition or of a fragment without template, with places for values.</summary>
/// <param name="name">Name as written.</param>
internal sealed class BinXmlElement(string name)
{
    /// <summary>Name as written.</summary>
    public string Name { get; } = name;

    /// <summary>What the name means for the data of an event.</summary>
    public BinXmlRole Role { get; } = BinXmlRoles.Of(name);

    /// <summary>Attributes in the order written.</summary>
    public List<BinXmlAttribute> Attributes { get; } = [];

    /// <summary>Content in the order written.</summary>
    public List<BinXmlContent> Content { get; } = [];

    /// <summary>True for <c>&lt;name/&gt;</c>, which has no content.</summary>
    public bool IsEmptyTag { get; set; }

    /// <summary>The value of the attribute <c>Name</c>; null when there is none.</summary>
    public List<BinXmlContent>? NameAttribute { get; private set; }

    /// <summary>Adds an attribute.</summary>
    public void Add(BinXmlAttribute attribute)
    {
        Attributes.Add(attribute);
        if (NameAttribute is null && string.Equals(attribute.Name, "Name", StringComparison.Ordinal))
            NameAttribute = attribute.Value;
    }

    /// <summary>The value of an attribute, or null when there is none of that name.</summary>
    public List<BinXmlContent>? AttributeValue(string attribute)
    {
        foreach (var candidate in Attributes)
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
