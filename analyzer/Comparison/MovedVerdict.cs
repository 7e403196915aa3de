using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Comparison;

/// <summary>A verdict that is different in two analyses of the same evidence.</summary>
/// <param name="Subject">What it is about: an incident by its name, or a host by its id.</param>
/// <param name="Cause">Id of the cause.</param>
/// <param name="Old">The old verdict; null when there was none.</param>
/// <param name="New">The new verdict; null when there is none.</param>
internal sealed record MovedVerdict(string Subject, string Cause, Verdict? Old, Verdict? New)
{
    /// <summary>All of them, ordered by subject and cause.</summary>
    public static IEnumerable<MovedVerdict> Between(Judgements old, Judgements @new) => IncidentPairs.Of(old.Incidents, @new.Incidents).SelectMany(OfIncidents)
        .Concat(OfConditions(old, @new))
        .OrderBy(static moved => moved.Subject, StringComparer.Ordinal).ThenBy(static moved => moved.Cause, StringComparer.Ordinal);

    /// <summary>With the same evidence, an incident that only one side has was found or given up by other rules.</summary>
    private static IEnumerable<MovedVerdict> OfIncidents(IncidentPair pair) => pair.IsSame
        ? pair.Old!.Causes.Select(static cause => cause.Cause).Union(pair.New!.Causes.Select(static cause => cause.Cause), StringComparer.Ordinal)
            .Select(cause => new MovedVerdict(pair.New.Name, cause, pair.Old.On(cause)?.Verdict, pair.New.On(cause)?.Verdict))
            .Where(static moved => moved.Old != moved.New)
        : (pair.Old?.Causes ?? []).Select(cause => new MovedVerdict(pair.Old!.Name, cause.Cause, cause.Verdict, null))
            .Concat((pair.New?.Causes ?? []).Select(cause => new MovedVerdict(pair.New!.Name, cause.Cause, null, cause.Verdict)));

    private static IEnumerable<MovedVerdict> OfConditions(Judgements old, Judgements @new)
    {
        var (was, @is) = (ByKey(old), ByKey(@new));
        return was.Keys.Union(@is.Keys)
            .Select(key => new MovedVerdict(key.Host, key.Cause, was.TryGetValue(key, out var o) ? o : null, @is.TryGetValue(key, out var n) ? n : null))
            .Where(static moved => moved.Old != moved.New);
    }

    private static Dictionary<(string Host, string Cause), Verdict> ByKey(Judgements judgements)
    {
        var verdicts = new Dictionary<(string Host, string Cause), Verdict>();
        foreach (var condition in judgements.Conditions)
            verdicts.TryAdd((condition.Host, condition.Cause), condition.Verdict);
        return verdicts;
    }
}
