using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Reporting.Json;

/// <summary>Writes the members of causes of an incident and of standing conditions.</summary>
/// <param name="json">The writer.</param>
internal sealed class JsonCauses(ReportJson json)
{
    /// <summary>A cause of an incident.</summary>
    public void Write(CauseJudgement cause)
    {
        json.Member("cause", cause.Cause);
        json.Member("rank", cause.Rank);
        Verdict(cause);
        json.Array("missing", cause.Missing, missing =>
        {
            json.Member("item", missing.Item.ToString());
            json.Member("host", missing.Host);
            json.Member("why", missing.Why);
        });
        Advice(cause);
        json.Array("explains", cause.Explains);
    }

    /// <summary>A standing condition: the same without rank, missing evidence and explanations.</summary>
    public void Write(StandingCondition condition)
    {
        json.Member("host", condition.Host);
        json.Member("cause", condition.Judgement.Cause);
        Verdict(condition.Judgement);
        Advice(condition.Judgement);
    }

    private void Verdict(CauseJudgement cause)
    {
        json.Member("verdict", cause.Verdict.ToName());
        json.Score("score", cause.Score);
        json.Array("for", cause.For, Finding);
        json.Array("against", cause.Against, Finding);
    }

    private void Advice(CauseJudgement cause)
    {
        json.Array("remedy", cause.Remedy);
        json.Member("article", cause.Article);
    }

    private void Finding(Finding finding)
    {
        json.Member("id", finding.Id);
        json.Member("text", finding.Text);
        json.Member("weight", finding.Weight.ToName());
        json.Array("pointers", finding.Pointers, pointer => JsonPointers.Write(json, pointer));
    }
}
