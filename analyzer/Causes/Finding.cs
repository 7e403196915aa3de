using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Something seen that speaks for or against a cause. It always points at its evidence.</summary>
/// <param name="Id">Stable id, unique within its cause, for example <c>hive-leak-names-product</c>.</param>
/// <param name="Text">What was seen, as a key and values.</param>
/// <param name="Weight">How much it says.</param>
/// <param name="IsFor">True for, false against.</param>
/// <param name="Pointers">At least one pointer, in the order of time, then as found.</param>
internal sealed record Finding(string Id, Message Text, Weight Weight, bool IsFor, IReadOnlyList<EvidencePointer> Pointers);
