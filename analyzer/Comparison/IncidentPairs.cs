using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Comparison;

/// <summary>
/// Puts the incidents of two sides side by side: first those that are one failure, judged twice; then what is left of each node, latest with latest
/// (before and after a change). What has no partner stands alone. The only rule by which incidents are paired, whoever compares.
/// </summary>
internal static class IncidentPairs
{
    /// <summary>The pairs, in the order of time.</summary>
    public static IReadOnlyList<IncidentPair> Of(IReadOnlyList<IncidentVerdicts> old, IReadOnlyList<IncidentVerdicts> @new)
    {
        var pairs = new List<IncidentPair>();
        var (alone, others) = (old.ToList(), @new.ToList());
        Pair(static (one, other) => IsOneFailure(one, other) && string.Equals(one.Job, other.Job, StringComparison.Ordinal), isSame: true);
        Pair(static (one, other) => IsOneFailure(one, other) && (one.Job is null || other.Job is null), isSame: true);
        Pair(static (one, other) => NodeNames.Same(one.Node, other.Node), isSame: false);
        pairs.AddRange(alone.Select(static one => new IncidentPair(one, null, IsSame: false)));
        pairs.AddRange(others.Select(static one => new IncidentPair(null, one, IsSame: false)));
        return [.. pairs.OrderBy(static pair => pair.Old?.AtUtc ?? pair.New!.AtUtc).ThenBy(static pair => (pair.Old ?? pair.New)!.Name, StringComparer.Ordinal)];

        void Pair(Func<IncidentVerdicts, IncidentVerdicts, bool> fits, bool isSame)
        {
            for (var i = alone.Count - 1; i >= 0; i--)
            {
                var partner = others.FindLastIndex(other => fits(alone[i], other));
                if (partner < 0)
                    continue;
                pairs.Add(new IncidentPair(alone[i], others[partner], isSame));
                alone.RemoveAt(i);
                others.RemoveAt(partner);
            }
        }
    }

    /// <summary>Same moment and node; where no log tells the node, the same codes: the line was collected twice.</summary>
    private static bool IsOneFailure(IncidentVerdicts one, IncidentVerdicts other) => one.AtUtc == other.AtUtc
        && (NodeNames.Same(one.Node, other.Node) || (one.Node is null && other.Node is null && one.Codes.SequenceEqual(other.Codes, StringComparer.Ordinal)));
}
