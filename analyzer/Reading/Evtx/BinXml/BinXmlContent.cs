namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>One piece of the content of an element, an attribute or a fragment.</summary>
internal sealed class BinXmlContent
{
    /// <summary>Text, decoded.</summary>
    public BinXmlContent(string text) => (Kind, Text) = (BinXmlContentKind.Text, text);

    /// <summary>A child element.</summary>
    public BinXmlContent(BinXmlElement element) => (Kind, Element) = (BinXmlContentKind.Element, element);

    private BinXmlContent(BinXmlContentKind kind, int number, bool optional) => (Kind, Number, IsOptional) = (kind, number, optional);

    /// <summary>What it is.</summary>
    public BinXmlContentKind Kind { get; }

    /// <summary>The text of <see cref="BinXmlContentKind.Text"/>.</summary>
    public string? Text { get; }

    /// <summary>The child of <see cref="BinXmlContentKind.Element"/>.</summary>
    public BinXmlElement? Element { get; }

    /// <summary>Index of the value of a substitution; offset of the token in the chunk for the use of a template.</summary>
    public int Number { get; }

    /// <summary>Whether a null value leaves the element or attribute out.</summary>
    public bool IsOptional { get; }

    /// <summary>A place for a value.</summary>
    public static BinXmlContent Substitution(int index, bool optional) => new(BinXmlContentKind.Substitution, index, optional);

    /// <summary>Use of a template whose token stands at <paramref name="offset"/>.</summary>
    public static BinXmlContent Template(int offset) => new(BinXmlContentKind.Template, offset, optional: false);
}
