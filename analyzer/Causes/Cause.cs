using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>
/// One possible cause of an incident. A cause only weighs: it declares what it needs and what it may find, and puts findings on a scale.
/// The verdict follows from the scale, the same way for all causes.
/// </summary>
internal abstract class Cause
{
    /// <summary>Stable id, one of <see cref="CauseIds"/>.</summary>
    public abstract string Id { get; }

    /// <summary>The evidence it needs: what is missing of it decides between "not assessed" and "not indicated".</summary>
    public abstract IReadOnlyList<Need> Needs { get; }

    /// <summary>Its table of findings.</summary>
    public abstract IReadOnlyList<FindingRule> Findings { get; }

    /// <summary>Its table of caps: what limits its verdict whatever was found.</summary>
    public virtual IReadOnlyList<CapRule> Caps => [];

    /// <summary>Causes that it explains, and above which it ranks when it is at least likely itself.</summary>
    public virtual IReadOnlyList<string> Explains => [];

    /// <summary>Whether this judgement explains the other cause away here; asked of the causes in <see cref="Explains"/> only.</summary>
    public virtual bool ExplainsHere(string other, CauseJudgement own, Incident incident) => true;

    /// <summary>
    /// When its turn comes, from 0: a cause whose findings ask for the verdicts on other causes (<see cref="WeighAmong"/>) is judged after those.
    /// </summary>
    public virtual int Turn => 0;

    /// <summary>Evidence that is not needed but would tell more; asked for when nothing needed is missing.</summary>
    public virtual IReadOnlyList<Need> Helpful => [];

    /// <summary>Evidence that alone would turn this judgement, which is not settled yet, into a settled one.</summary>
    public virtual IEnumerable<(ItemId Item, string? Host)> WouldSettle(CauseJudgement judgement, Incident incident) => [];

    /// <summary>Everything else that decides its verdict (limits, tables), as text for the fingerprint of the rules.</summary>
    public virtual IEnumerable<string> Canonical => [];

    /// <summary>Judges one incident.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="evidence">The case.</param>
    /// <param name="others">The judgements of causes whose turn came earlier.</param>
    /// <param name="signatures">Signatures, those of other causes among them; null for none.</param>
    public CauseJudgement Judge(Incident incident, CaseEvidence evidence, IReadOnlyCollection<CauseJudgement> others, SignatureSet? signatures = null)
    {
        var scale = new Scale(Id);
        var sight = new Sight(incident, Needs);
        Weigh(incident, evidence, scale, sight);
        if (signatures is not null)
            new SignatureWeighing(incident, evidence, scale).WeighAll(signatures.Of(Id));
        WeighAmong(others, incident, scale);
        var judgement = scale.Read(sight.Missing, new($"article.{Id}"), isStanding: !incident.IsRecorded);
        return judgement.Verdict <= Verdict.Possible ? judgement with { Remedy = RemedyFor(incident, judgement) } : judgement;
    }

    /// <summary>Looks at the evidence and puts findings on the scale.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="evidence">The case.</param>
    /// <param name="scale">Takes the findings.</param>
    /// <param name="sight">Answers whether evidence can be seen, and remembers what cannot.</param>
    protected abstract void Weigh(Incident incident, CaseEvidence evidence, Scale scale, Sight sight);

    /// <summary>Puts findings on the scale that ask for the verdicts on other causes; see <see cref="Turn"/>.</summary>
    protected virtual void WeighAmong(IReadOnlyCollection<CauseJudgement> others, Incident incident, Scale scale)
    {
    }

    /// <summary>What to do, step by step; asked only when the cause is at least possible.</summary>
    protected abstract IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement);

    /// <summary>A step of the remedy: text <c>remedy.CAUSE.STEP</c>.</summary>
    protected Message Step(string step, params IReadOnlyList<(string Name, string Value)> arguments) => new($"remedy.{Id}.{step}", arguments);
}
