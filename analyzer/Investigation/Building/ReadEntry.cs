using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>One entry of a host with the form that its content has.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Item">The item the bundle says it belongs to; null for hand-collected files and for files added by hand.</param>
/// <param name="Form">Form by content; <see cref="EvidenceForm.Unknown"/> for typed facts and for what nobody recognises.</param>
/// <param name="IsFacts">True for a typed snapshot of the collector.</param>
internal sealed record ReadEntry(EvidenceEntry Entry, ItemId? Item, EvidenceForm Form, bool IsFacts)
{
    /// <summary>The first and the last line of the part of a text that the entry stands for; null for the whole of it.</summary>
    public (long First, long Last)? Lines { get; init; }
}
