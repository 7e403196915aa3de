namespace ArcBundle.Analyzer.Reading.Minifilters;

/// <summary>A minifilter attached to one volume, as <c>fltmc instances</c> lists it.</summary>
/// <param name="Filter">Driver name.</param>
/// <param name="Volume">Volume or device; null where the list has none.</param>
/// <param name="Altitude">Altitude as written, with a fraction where it has one.</param>
/// <param name="Name">Instance name.</param>
/// <param name="Frame">Filter manager frame.</param>
internal sealed record MinifilterInstance(string Filter, string? Volume, string Altitude, string Name, int Frame);
