using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Commands.Showing;
using ArcBundle.Analyzer.Comparison;

namespace ArcBundle.Analyzer.Commands.Differences;

/// <summary>Differences as rows, in no language.</summary>
internal static class DiffTable
{
    private static readonly string[] Columns = ["oldHost", "newHost", "area", "key", "field", "change", "old", "new"];

    /// <summary>The rows.</summary>
    public static ItemTable Of(CaseComparison comparison, IReadOnlySet<string> areas) => ItemTable.Of(Columns, Rows(comparison, areas));

    private static IEnumerable<IReadOnlyList<string?>> Rows(CaseComparison comparison, IReadOnlySet<string> areas)
    {
        foreach (var difference in comparison.Judgements.Where(difference => areas.Contains(difference.Area)))
            yield return Row(null, null, difference);
        foreach (var pair in comparison.Pairs)
        {
            var (old, @new) = (NameOf(pair.Old, comparison.OldResult), NameOf(pair.New, comparison.NewResult));
            if (pair.Old is null || pair.New is null)
            {
                // That only one side has a host is a matter of what was sent.
                yield return Row(old, @new, new(ComparedAreas.Host, null, null, pair.Old is null ? DifferenceKind.NotSeenInOld : DifferenceKind.NotSeenInNew, old, @new));
            }

            foreach (var difference in pair.Differences.Where(difference => areas.Contains(difference.Area)))
                yield return Row(old, @new, difference);
        }
    }

    /// <summary>What a side calls a host.</summary>
    public static string? NameOf(string? id, AnalysisResult result) =>
        result.Inputs.FirstOrDefault(input => string.Equals(input.Id, id, StringComparison.Ordinal)) is { } found ? found.Host ?? found.Path : null;

    private static IReadOnlyList<string?> Row(string? old, string? @new, Difference difference) =>
        [old, @new, difference.Area, difference.Key, difference.Field, difference.Kind.ToName(), difference.Old, difference.New];
}
