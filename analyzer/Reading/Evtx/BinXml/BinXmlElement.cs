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

    /// <summary>Where the attribute <c>Name</c> is.</summary>
    public BinXmlField NameField { get; private set; } = new(parts: null);

    /// <summary>Index of the value when the content is one substitution; -1 when not.</summary>
    public int OnlyValue { get; private set; } = -1;

    /// <summary>Whether a null value of the one substitution leaves the element out.</summary>
    public bool IsOptional { get; private set; }

    /// <summary>Adds an attribute.</summary>
    public void Add(BinXmlAttribute attribute)
    {
        Attributes.Add(attribute);
        if (NameField.Parts is null && string.Equals(attribute.Name, "Name", StringComparison.Ordinal))
            NameField = new BinXmlField(attribute.Value);
    }

    /// <summary>Tells that the content is complete.</summary>
    public void Close()
    {
        if (Content is [{ Kind: BinXmlContentKind.Substitution } only])
            (OnlyValue, IsOptional) = (only.Number, only.IsOptional);
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
