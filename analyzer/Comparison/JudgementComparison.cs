using ArcBundle.Analyzer.Causes;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Comparison;

/// <summary>Tells which verdicts moved between two analyses, and which incidents only one of them has.</summary>
internal static class JudgementComparison
{
    /// <summary>The verdicts that moved, then the incidents.</summary>
    public static IEnumerable<Difference> Of(Judgements old, Judgements @new) =>
        Verdicts(old, @new).Concat(IncidentPairs.Of(old.Incidents, @new.Incidents).SelectMany(Incidents));

    private static IEnumerable<Difference> Verdicts(Judgements old, Judgements @new)
    {
        var (was, @is) = (old.Surest, @new.Surest);
        foreach (var cause in CauseIds.All)
        {
            var (before, after) = (was.TryGetValue(cause, out var o) ? o.ToName() : "not-judged", @is.TryGetValue(cause, out var n) ? n.ToName() : "not-judged");
            if (!string.Equals(before, after, StringComparison.Ordinal))
                yield return new(ComparedAreas.Verdicts, cause, "verdict", DifferenceKind.Changed, before, after);
        }
    }

    /// <summary>Two failures of one node are told as what each is, and then held against each other.</summary>
    private static IEnumerable<Difference> Incidents(IncidentPair pair)
    {
        // A log that was not sent, or that begins later, has no incident either.
        if (!pair.IsSame && pair.Old is { } old)
            yield return new(ComparedAreas.Incidents, old.Name, null, DifferenceKind.NotSeenInNew, old.Summary, null);
        if (!pair.IsSame && pair.New is { } @new)
            yield return new(ComparedAreas.Incidents, @new.Name, null, DifferenceKind.NotSeenInOld, null, @new.Summary);
        foreach (var (cause, from, to) in pair.Moved)
            yield return new(ComparedAreas.Incidents, pair.IsSame ? pair.New!.Name : $"{pair.Old!.Name} -> {pair.New!.Name}", cause, DifferenceKind.Changed, from.ToName(), to.ToName());
    }
}
