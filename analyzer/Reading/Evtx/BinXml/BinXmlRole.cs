namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>What the name of an element means for the data of an event.</summary>
internal enum BinXmlRole
{
    /// <summary>Nothing; below <c>UserData</c> the name is that of a value.</summary>
    Other,

    /// <summary><c>EventData</c>.</summary>
    EventData,

    /// <summary><c>UserData</c>.</summary>
    UserData,

    /// <summary><c>Data</c> or <c>ComplexData</c>: a value named by its attribute <c>Name</c>.</summary>
    Data,

    /// <summary><c>Binary</c> in <c>EventData</c>.</summary>
    Binary,

    /// <summary><c>BinaryEventData</c> in place of <c>EventData</c>, for events whose manifest tells no names.</summary>
    BinaryEventData,
}
