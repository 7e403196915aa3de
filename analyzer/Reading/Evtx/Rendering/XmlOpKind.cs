namespace ArcBundle.Analyzer.Reading.Evtx.Rendering;

/// <summary>What a step of an <see cref="XmlProgram"/> does.</summary>
internal enum XmlOpKind
{
    /// <summary>Writes bytes as they are.</summary>
    Literal,

    /// <summary>Writes a value as text of an element, or as the elements of its fragment.</summary>
    Value,

    /// <summary>Writes a value in an attribute.</summary>
    AttributeValue,

    /// <summary>Leaves the attribute out when its one optional value is null.</summary>
    OptionalAttribute,

    /// <summary>An element with one value: left out when that is optional and null, repeated for the items of an array.</summary>
    ValueElement,

    /// <summary>Writes the elements of a fragment that uses a template.</summary>
    Template,
}
