namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>Where a template or fragment has one field: an element of <c>System</c> or an attribute. Nearly every field is one substitution or one literal, and these are told at once.</summary>
internal readonly struct BinXmlField
{
    /// <summary>A field of these pieces; null when it is not there.</summary>
    public BinXmlField(List<BinXmlContent>? parts)
    {
        Parts = parts;
        Index = parts is [{ Kind: BinXmlContentKind.Substitution } only] ? only.Number : -1;
        Literal = parts is [{ Text: { } text }] ? text : null;
    }

    /// <summary>Its pieces; null when it is not there.</summary>
    public List<BinXmlContent>? Parts { get; }

    /// <summary>Index of its value when it is one substitution; -1 when not.</summary>
    public int Index { get; }

    /// <summary>Its text when it is written in the template or fragment; null when not.</summary>
    public string? Literal { get; }
}
