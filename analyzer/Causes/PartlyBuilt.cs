using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Causes;

/// <summary>
/// A cause of which this version knows some findings and not the others. What it finds counts as in every cause; what it does not find says
/// nothing: it stays "not assessed" then and says why, and it is never excluded.
/// </summary>
internal abstract class PartlyBuilt : Cause
{
    /// <inheritdoc/>
    public sealed override bool IsBuilt => false;

    /// <inheritdoc/>
    protected sealed override void Weigh(Incident incident, CaseEvidence evidence, Scale scale, Sight sight)
    {
        WeighWhatIsBuilt(incident, scale);
        scale.Note(new(scale.HasFor ? "note.partly-built" : "note.not-built-yet"));
        foreach (var need in Needs)
            sight.Miss(need.Item, need.Side == Side.Agent ? incident.Agent : incident.Server, new("missing.not-built-yet"));
    }

    /// <summary>Puts the findings that this version knows on the scale.</summary>
    protected abstract void WeighWhatIsBuilt(Incident incident, Scale scale);

    /// <summary>Puts a finding of these events on the scale, when there is one; events whose ends are unsure count as guessed.</summary>
    protected static void Put(Incident incident, Scale scale, FindingRule rule, IReadOnlyCollection<TrafficEvent> events, Guess guess = default) =>
        TrafficFindings.Put(incident, scale, rule, events, guess);
}
