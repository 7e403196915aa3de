using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Comparison;

/// <summary>Compares two cases host by host, and what the analysis makes of each.</summary>
/// <param name="OldResult">The analysis of the old side.</param>
/// <param name="NewResult">The analysis of the new side.</param>
/// <param name="Judgements">Verdicts and incidents that are different.</param>
/// <param name="Pairs">The hosts.</param>
internal sealed record CaseComparison(AnalysisResult OldResult, AnalysisResult NewResult, IReadOnlyList<Difference> Judgements, IReadOnlyList<HostPair> Pairs)
{
    /// <summary>Compares two sides that were read.</summary>
    public static CaseComparison Of(CaseHosts old, CaseHosts @new, AnalysisOptions options)
    {
        var (before, after) = (Analysis.Analyzer.Judge(old, options), Analysis.Analyzer.Judge(@new, options));
        return new(before, after, [.. JudgementComparison.Of(Comparison.Judgements.Of(before), Comparison.Judgements.Of(after))], [.. Pair(old, @new)]);
    }

    /// <summary>One host on each side is a pair whatever they are called, so that a server can be held against its agent; several go by their names.</summary>
    private static IEnumerable<HostPair> Pair(CaseHosts old, CaseHosts @new)
    {
        if (old.Hosts.Count == 1 && @new.Hosts.Count == 1)
        {
            yield return Compare(old, 0, @new, 0);
            yield break;
        }

        var rest = Enumerable.Range(0, @new.Hosts.Count).ToList();
        for (var place = 0; place < old.Hosts.Count; place++)
        {
            var name = old.Hosts[place].Name;
            var match = rest.FindIndex(other => NodeNames.Same(@new.Hosts[other].Name, name));
            if (match < 0)
            {
                yield return new(old.Hosts[place].Id, null, []);
                continue;
            }

            yield return Compare(old, place, @new, rest[match]);
            rest.RemoveAt(match);
        }

        foreach (var other in rest)
            yield return new(null, @new.Hosts[other].Id, []);
    }

    private static HostPair Compare(CaseHosts old, int oldPlace, CaseHosts @new, int newPlace)
    {
        var (was, @is) = (new HostSides(old.Hosts[oldPlace], old.Drafts[oldPlace].Evidence.Context), new HostSides(@new.Hosts[newPlace], @new.Drafts[newPlace].Evidence.Context));
        return new(
            old.Hosts[oldPlace].Id,
            @new.Hosts[newPlace].Id,
            [.. ComparedAreas.OfHosts.SelectMany(area => AreaComparison.Compare(area, was.Of(area), @is.Of(area)))]);
    }
}
