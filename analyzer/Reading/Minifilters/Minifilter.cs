namespace ArcBundle.Analyzer.Reading.Minifilters;

/// <summary>A file system filter driver as <c>fltmc filters</c> lists it.</summary>
/// <param name="Name">Driver name.</param>
/// <param name="Altitude">Altitude as written, with a fraction where it has one; null for a legacy filter, which has none.</param>
/// <param name="Instances">Volumes it is attached to; null where the list does not tell.</param>
/// <param name="Frame">Filter manager frame; null where the list does not tell.</param>
/// <param name="IsLegacy">True for a filter driver of the old model.</param>
internal sealed record Minifilter(string Name, string? Altitude, int? Instances, int? Frame, bool IsLegacy);
