using ArcBundle.Analyzer.Analysis;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>A host and what became of its evidence.</summary>
/// <param name="Host">The host.</param>
/// <param name="Items">Every item with its outcome.</param>
/// <param name="Damage">Entries that could not be read whole.</param>
/// <param name="Warnings">What the reader of the report must know of this host.</param>
internal sealed record BuiltHost(Host Host, IReadOnlyList<InputItem> Items, IReadOnlyList<Message> Damage, IReadOnlyList<Message> Warnings);
