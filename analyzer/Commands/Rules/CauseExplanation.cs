using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands.Rules;

/// <summary>Explains a cause from its own tables.</summary>
/// <param name="page">The page.</param>
/// <param name="texts">The texts of the command line.</param>
internal sealed class CauseExplanation(RulesPage page, CommandTexts texts)
{
    private readonly ReportTerms _terms = page.Terms;

    /// <summary>Writes the explanation.</summary>
    public void Write(Cause cause, SignatureSet signatures)
    {
        page.Heading($"{_terms.Cause(cause.Id)} ({cause.Id})");
        page.Facts(
        [
            $"{_terms["article"]}: {_terms.Of(new Message("article." + cause.Id))}",
            texts["rules.explain.highest", ("verdict", _terms.Of(HighestOf(cause)))],
        ]);
        Needs("rules.explain.needs", cause.Needs);
        Needs("rules.explain.helpful", cause.Helpful);
        Findings(cause, "for", isFor: true);
        Findings(cause, "against", isFor: false);
        Caps(cause);
        Explains(cause);
        var own = signatures.Of(cause.Id).ToList();
        if (own.Count > 0)
            page.Heading(texts["rules.list.signatures"]);
        foreach (var signature in own)
            page.Signature(signature, withCause: false);
        Score();
    }

    /// <summary>The best verdict that the findings of its table can reach, all together and none against.</summary>
    private static Verdict HighestOf(Cause cause) => VerdictTable.Judge(
        [.. cause.Findings.Where(static rule => rule.IsFor).Select(static rule => (rule.Weight, rule.IsFor, rule.Kind))], highest: null, lacksEvidence: false);

    private void Needs(string heading, IReadOnlyList<Need> needs)
    {
        if (needs.Count == 0)
            return;
        page.Heading(texts[heading]);
        foreach (var need in needs)
        {
            page.Item(need.Item.Value, $"{_terms.ItemName(need.Item.Value) ?? need.Item.Value} ({texts["rules.side." + need.Side.ToString().ToLowerInvariant()]})",
                need.Way is { } way ? [texts["rules.explain.way", ("way", way)]] : []);
        }

        if (needs.Any(static need => need.Way is not null))
            page.Facts(texts["rules.explain.ways"]);
    }

    private void Findings(Cause cause, string side, bool isFor)
    {
        page.Heading(_terms[side]);
        var rules = cause.Findings.Where(rule => rule.IsFor == isFor).OrderByDescending(static rule => rule.Weight).ToList();
        if (rules.Count == 0)
            page.Facts(texts["rules.explain.none"]);
        foreach (var rule in rules)
            page.Finding(rule, _terms.Of(new Message($"finding.{cause.Id}.{rule.Id}")));
    }

    private void Caps(Cause cause)
    {
        if (cause.Caps.Count > 0)
            page.Heading(texts["rules.explain.caps"]);
        foreach (var cap in cause.Caps)
            page.Item(texts["rules.explain.at-most", ("verdict", _terms.Of(cap.Highest))], _terms.Of(new Message(cap.Note)), []);
    }

    private void Explains(Cause cause)
    {
        var by = CauseCatalog.All.Where(other => other.Explains.Contains(cause.Id, StringComparer.Ordinal)).Select(static other => other.Id).ToList();
        if (cause.Explains.Count == 0 && by.Count == 0)
            return;
        page.Heading(texts["rules.explain.explains"]);
        if (cause.Explains.Count > 0)
            page.Facts(texts["rules.explain.above", ("causes", Names(cause.Explains))]);
        if (by.Count > 0)
            page.Facts(texts["rules.explain.below", ("causes", Names(by))]);
    }

    private void Score()
    {
        page.Heading(texts["rules.explain.score"]);
        var shares = Enum.GetValues<Weight>().Reverse().Select(weight => $"{_terms.Of(weight)} {ReportTerms.Score(WeightTable.ShareOf(weight))}");
        page.Facts(texts["rules.explain.shares", ("shares", string.Join(_terms["separator"], shares))], texts["rules.explain.function"]);
    }

    private string Names(IReadOnlyList<string> causes) => string.Join(_terms["separator"], causes.Select(id => $"{_terms.Cause(id)} ({id})"));
}
