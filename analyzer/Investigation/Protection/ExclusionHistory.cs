using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Defender;

namespace ArcBundle.Analyzer.Investigation.Protection;

/// <summary>Tells which exclusions of Microsoft Defender were in force through a window: those of the registry, put back by the changes that its log tells.</summary>
internal static class ExclusionHistory
{
    /// <summary>The exclusions in force from the start to the end of a window; null when neither registry nor log tells of any.</summary>
    public static IReadOnlyList<Sourced<DefenderExclusion>>? Through(Host host, JobWindow window)
    {
        if (host.DefenderExclusions is null && host.DefenderExclusionChanges.Count == 0)
            return null;
        var changes = host.DefenderExclusionChanges.Where(static change => change.Value is { Change: not null, ChangedUtc: not null })
            .GroupBy(static change => KeyOf(change.Value)).ToDictionary(static changed => changed.Key, changed => (First: changed.First(), WasInForce: WasInForce([.. changed], window)));
        var kept = (host.DefenderExclusions ?? []).Where(exclusion => !changes.TryGetValue(KeyOf(exclusion.Value), out var changed) || changed.WasInForce);
        var told = changes.Values.Where(static changed => changed.WasInForce).Select(static changed => changed.First);
        return [.. kept.Concat(told).DistinctBy(static exclusion => KeyOf(exclusion.Value))];
    }

    private static (DefenderExclusionKind Kind, string Value) KeyOf(DefenderExclusion exclusion) => (exclusion.Kind, exclusion.Value.ToUpperInvariant());

    /// <summary>Whether an exclusion with these changes, in the order of time, was in force all through the window.</summary>
    private static bool WasInForce(IReadOnlyList<Sourced<DefenderExclusion>> changes, JobWindow window)
    {
        if (changes.Any(change => window.Contains(change.Value.ChangedUtc!.Value)))
            return false;
        if (changes.LastOrDefault(change => change.Value.ChangedUtc < window.FromUtc) is { } before)
            return before.Value.Change == true;
        return changes[0].Value.Change == false;
    }
}
