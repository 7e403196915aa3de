namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>What a piece of content is.</summary>
internal enum BinXmlContentKind
{
    /// <summary>Text or a reference to a character or entity, decoded.</summary>
    Text,

    /// <summary>A value that stands in the chunk.</summary>
    Value,

    /// <summary>A place for a value of the template instance.</summary>
    Substitution,

    /// <summary>A child element.</summary>
    Element,

    /// <summary>Use of a template inside a fragment.</summary>
    Template,
}
