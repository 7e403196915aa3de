using ArcBundle.Analyzer.Investigation;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>
/// A cause of the article that this version does not judge: it is listed with every incident as "not assessed" and says why, so that nobody
/// takes its absence for health.
/// </summary>
/// <param name="id">Id of the cause.</param>
/// <param name="needs">The evidence it will need.</param>
internal class NotBuiltYet(string id, params IReadOnlyList<Need> needs) : Cause
{
    /// <inheritdoc/>
    public override string Id => id;

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs => needs;

    /// <inheritdoc/>
    public override IReadOnlyList<FindingRule> Findings => [];

    /// <inheritdoc/>
    public override bool IsBuilt => false;

    /// <inheritdoc/>
    protected override void Weigh(Incident incident, CaseEvidence evidence, Scale scale, Sight sight)
    {
        scale.Note(new("note.not-built-yet"));
        foreach (var need in needs)
            sight.Miss(need.Item, need.Side == Side.Agent ? incident.Agent : incident.Server, new("missing.not-built-yet"));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement) => [];
}
