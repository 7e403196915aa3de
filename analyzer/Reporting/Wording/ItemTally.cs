using ArcBundle.Analyzer.Analysis;

namespace ArcBundle.Analyzer.Reporting.Wording;

/// <summary>How the items of an input ended, in one line.</summary>
internal static class ItemTally
{
    /// <summary><c>18 items: 14 collected, 2 missing, 1 denied</c>, outcomes in their order.</summary>
    public static string Of(IReadOnlyList<InputItem> items, ReportTerms terms)
    {
        if (items.Count == 0)
            return terms["items.none"];
        var outcomes = items.GroupBy(static item => item.Outcome).OrderBy(static group => group.Key).Select(group =>
            terms.With("items.outcome-count", ("count", ReportTerms.Number(group.Count())), ("outcome", terms.Of(group.Key))));
        return terms.With(
            "items.summary",
            ("count", ReportTerms.Number(items.Count)),
            ("outcomes", string.Join(terms["separator"], outcomes)));
    }
}
