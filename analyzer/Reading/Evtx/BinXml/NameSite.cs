namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>A place where binary XML refers to a name by its offset in the chunk.</summary>
/// <param name="Offset">Offset of the reference: in the chunk while parsing, from the start of its fragment in a known definition.</param>
/// <param name="Name">The name there.</param>
/// <param name="IsInPlace">True when the name itself follows the reference.</param>
internal sealed record NameSite(int Offset, string Name, bool IsInPlace);
