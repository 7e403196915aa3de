namespace ArcBundle.Analyzer.Causes;

/// <summary>A cause with a finding for on a host that has no incident in its evidence; never confirmed.</summary>
/// <param name="Host">Id of the input.</param>
/// <param name="Judgement">The judgement, without rank, missing evidence and explanations.</param>
internal sealed record StandingCondition(string Host, CauseJudgement Judgement);
