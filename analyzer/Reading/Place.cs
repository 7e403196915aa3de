using System.Globalization;

namespace ArcBundle.Analyzer.Reading;

/// <summary>Where in an entry a fact stands.</summary>
/// <param name="Kind">Line, record or path.</param>
/// <param name="Number">Line number (from 1) or record id; 0 for a path.</param>
/// <param name="Path">The path; null for lines and records.</param>
internal readonly record struct Place(PlaceKind Kind, long Number, string? Path)
{
    /// <summary>A line, counted from 1.</summary>
    public static Place OfLine(long line) => new(PlaceKind.Line, line, null);

    /// <summary>An event record.</summary>
    public static Place OfRecord(long recordId) => new(PlaceKind.Record, recordId, null);

    /// <summary>A path inside the entry.</summary>
    public static Place OfPath(string path) => new(PlaceKind.Path, 0, path);

    /// <summary>The number or the path, as text.</summary>
    public override string ToString() => Path ?? Number.ToString(CultureInfo.InvariantCulture);
}
