namespace ArcBundle.Analyzer.Reading;

/// <summary>How a <see cref="Place"/> points into an entry.</summary>
internal enum PlaceKind
{
    /// <summary>A line, counted from 1.</summary>
    Line,

    /// <summary>The record id of an event record.</summary>
    Record,

    /// <summary>A path: a registry value, a JSON member, the index of a facts frame.</summary>
    Path,
}
