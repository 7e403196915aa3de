using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>The piece of evidence whose collection would best separate the two highest-ranked causes.</summary>
/// <param name="Collect">The item.</param>
/// <param name="Host">Id of the input to collect it on; null when no input stands for that host yet.</param>
/// <param name="How">The command or option that gets it.</param>
/// <param name="Separates">Ids of the causes it separates.</param>
internal sealed record NextEvidence(ItemId Collect, string? Host, Message How, IReadOnlyList<string> Separates);
