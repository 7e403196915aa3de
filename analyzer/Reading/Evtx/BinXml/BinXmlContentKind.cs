namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>What a piece of content is.</summary>
internal enum BinXmlContentKind
{
    /// <summary>Text, a reference to a character or entity, or a value written out, as its text.</summary>
    Text,

    /// <summary>A place for a value of the template instance.</summary>
    Substitution,

    /// <summary>A child element.</summary>
    Element,

    /// <summary>Use of a template inside a fragment.</summary>
    Template,
}
