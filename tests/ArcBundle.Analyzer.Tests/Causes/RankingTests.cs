using ArcBundle.Analyzer.Causes;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Causes;

public sealed class RankingTests
{
    private static readonly Gen<CauseJudgement[]> AnyJudgements = Gen.Select(Gen.Enum<Verdict>().Array[11], Gen.Int[0, 100].Array[11])
        .Select(static pair => CauseIds.All.Select((id, i) => Judgement(id, pair.Item1[i], pair.Item2[i] / 100.0)).ToArray());

    [Fact]
    public void Rank_WhenLikelyCauseExplainsConfirmedOne_StandsAboveIt()
    {
        var ranked = Rank([Judgement(CauseIds.StaleProcess, Verdict.Confirmed, 0.9), Judgement(CauseIds.RegistryUnload, Verdict.Likely, 0.6)]);
        Assert.Equal([CauseIds.RegistryUnload, CauseIds.StaleProcess], ranked.Select(static j => j.Cause), StringComparer.Ordinal);
        Assert.Equal([CauseIds.StaleProcess], ranked[0].Explains);
        Assert.Equal([1, 2], ranked.Select(static j => j.Rank));
    }

    [Fact]
    public void Rank_WhenExplainingCauseIsOnlyPossible_StaysBelow()
    {
        var ranked = Rank([Judgement(CauseIds.StaleProcess, Verdict.Likely, 0.6), Judgement(CauseIds.RegistryUnload, Verdict.Possible, 0.9)]);
        Assert.Equal([CauseIds.StaleProcess, CauseIds.RegistryUnload], ranked.Select(static j => j.Cause), StringComparer.Ordinal);
        Assert.Empty(ranked[1].Explains);
    }

    [Fact]
    public void Rank_WhenExplained_NothingComesBetween()
    {
        var ranked = Rank([
            Judgement(CauseIds.StaleProcess, Verdict.Confirmed, 0.9), Judgement(CauseIds.AgentStopped, Verdict.Likely, 0.9), Judgement(CauseIds.RegistryUnload, Verdict.Likely, 0.6)]);
        Assert.Equal([CauseIds.RegistryUnload, CauseIds.StaleProcess, CauseIds.AgentStopped], ranked.Select(static j => j.Cause), StringComparer.Ordinal);
    }

    [Fact]
    public void Rank_WhenVerdictAndScoreAreEqual_FollowsTheFixedOrder()
    {
        var ranked = Rank([.. CauseIds.All.Reverse().Select(static id => Judgement(id, Verdict.NotIndicated, 0))]);
        Assert.Equal(CauseIds.All, ranked.Select(static j => j.Cause), StringComparer.Ordinal);
    }

    [Fact]
    public void Rank_WhenJudgementsAreReordered_StaysTheSame() =>
        AnyJudgements.Sample(static judgements =>
            Rank(judgements).Select(static j => j.Cause).SequenceEqual(Rank([.. judgements.Reverse()]).Select(static j => j.Cause), StringComparer.Ordinal));

    [Fact]
    public void Rank_WhenLikely_StandsAboveEverythingItExplains() =>
        AnyJudgements.Sample(static judgements =>
        {
            var ranked = Rank(judgements);
            return ranked.All(judgement => judgement.Verdict > Verdict.Likely
                || CauseCatalog.Find(judgement.Cause)!.Explains.All(other => ranked.Single(j => string.Equals(j.Cause, other, StringComparison.Ordinal)).Rank > judgement.Rank));
        });

    private static IReadOnlyList<CauseJudgement> Rank(CauseJudgement[] judgements) => Ranking.Rank(judgements, static judgement => CauseCatalog.Find(judgement.Cause)!.Explains);

    private static CauseJudgement Judgement(string cause, Verdict verdict, double score) =>
        new() { Cause = cause, Verdict = verdict, Score = score, Article = new Message("article." + cause) };
}
