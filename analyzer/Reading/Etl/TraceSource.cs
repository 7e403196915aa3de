namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>Where events of connections were read, the most dependable first.</summary>
internal enum TraceSource
{
    /// <summary>A trace that Windows itself converted to an event log or XML.</summary>
    Converted,

    /// <summary>Packets.</summary>
    Packets,

    /// <summary>A trace as recorded (<c>.etl</c>).</summary>
    Raw,
}
