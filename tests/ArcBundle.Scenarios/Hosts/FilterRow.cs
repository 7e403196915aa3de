namespace ArcBundle.Scenarios.Hosts;

/// <summary>A minifilter as <c>fltmc filters</c> shows it.</summary>
internal sealed record FilterRow(string Name, int Instances, string Altitude);
