namespace ArcBundle.Scenarios.Cases;

/// <summary>What a case is made of, before chance adds the rest.</summary>
/// <param name="Id">Id of the case, for example <c>vss-writer-007</c>.</param>
/// <param name="Kind">Kind of the case: <c>single</c>, <c>incomplete</c>, <c>alike</c>, <c>pair</c>, <c>two-agents</c>, <c>healthy</c>.</param>
/// <param name="Plantings">Names of plantings, a list for each agent; empty for hosts without an incident.</param>
/// <param name="Completeness">How complete the evidence is.</param>
internal sealed record CasePlan(string Id, string Kind, IReadOnlyList<IReadOnlyList<string>> Plantings, Completeness Completeness);
