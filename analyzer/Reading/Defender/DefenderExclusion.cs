namespace ArcBundle.Analyzer.Reading.Defender;

/// <summary>An exclusion of Microsoft Defender, or a change of one.</summary>
/// <param name="Kind">What is left out.</param>
/// <param name="Value">Path, process, extension or address, as written.</param>
/// <param name="IsPolicy">True when group policy sets it.</param>
/// <param name="Change">Null for one that is in force; true for an event that it was added, false that it was taken away.</param>
/// <param name="ChangedUtc">When it was changed, UTC; null for one that is in force.</param>
internal sealed record DefenderExclusion(DefenderExclusionKind Kind, string Value, bool IsPolicy, bool? Change = null, DateTimeOffset? ChangedUtc = null);
