namespace ArcBundle.Analyzer.Serving.Comparing;

/// <summary>
/// Puts the incidents of two reports side by side: first those of the same node and moment (the same failure, judged twice), then what is left of each
/// node, latest with latest (before and after a change). What has no partner stands alone.
/// </summary>
internal static class IncidentPairs
{
    /// <summary>The pairs, in the order of time.</summary>
    public static IReadOnlyList<IncidentPair> Of(ReportSummary left, ReportSummary right)
    {
        var pairs = new List<IncidentPair>();
        var (unpairedLeft, unpairedRight) = (left.Incidents.ToList(), right.Incidents.ToList());
        Pair(static (one, other) => IsOfSameNode(one, other) && one.AtUtc == other.AtUtc);
        Pair(IsOfSameNode);
        pairs.AddRange(unpairedLeft.Select(static one => new IncidentPair(one, null)));
        pairs.AddRange(unpairedRight.Select(static one => new IncidentPair(null, one)));
        return [.. pairs.OrderBy(static pair => pair.Left?.AtUtc ?? pair.Right!.AtUtc)];

        void Pair(Func<IncidentVerdicts, IncidentVerdicts, bool> fits)
        {
            for (var i = unpairedLeft.Count - 1; i >= 0; i--)
            {
                var partner = unpairedRight.FindLastIndex(other => fits(unpairedLeft[i], other));
                if (partner < 0)
                    continue;
                pairs.Add(new IncidentPair(unpairedLeft[i], unpairedRight[partner]));
                unpairedLeft.RemoveAt(i);
                unpairedRight.RemoveAt(partner);
            }
        }
    }

    private static bool IsOfSameNode(IncidentVerdicts one, IncidentVerdicts other) =>
        one.Node is not null && string.Equals(one.Node, other.Node, StringComparison.OrdinalIgnoreCase);
}
