namespace ArcBundle.Format.Facts;

/// <summary>One file system filter driver that is loaded, as the filter manager lists it. Null means that the source did not tell.</summary>
/// <param name="Name">Driver name.</param>
/// <param name="Altitude">Altitude as written, with a fraction where it has one; null for a filter of the old model, which has none.</param>
/// <param name="Instances">Volumes that it is attached to.</param>
/// <param name="Frame">Frame of the filter manager.</param>
/// <param name="IsLegacy">True for a filter of the old model.</param>
public sealed record MinifilterFact(string Name, string? Altitude = null, int? Instances = null, int? Frame = null, bool IsLegacy = false);
