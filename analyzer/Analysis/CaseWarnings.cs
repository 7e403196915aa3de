using System.Globalization;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Analyzer.Investigation.Canaries;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Analysis;

/// <summary>What the reader of every verdict of a case must know.</summary>
internal static class CaseWarnings
{
    /// <summary>Signature files that are named.</summary>
    private const int MostNamed = 20;

    /// <summary>The warnings, in a fixed order.</summary>
    /// <param name="incidents">The incidents.</param>
    /// <param name="leftOut">How many incidents were left out.</param>
    /// <param name="signatures">The signatures that were weighed.</param>
    public static IReadOnlyList<Message> Of(IReadOnlyList<Incident> incidents, int leftOut, SignatureSet signatures)
    {
        var warnings = new List<Message>();
        foreach (var incident in incidents)
        {
            var (id, node) = (("incident", incident.Summary.Id), ("node", incident.Summary.Node ?? incident.Summary.Address ?? "?"));
            if (incident.Agent is null)
                warnings.Add(new("warning.agent-not-given", id, node));
            if (incident.Server is null)
                warnings.Add(new("warning.server-not-given", id));
            if (incident is { IsAgentAssumed: true, Agent: { } agent })
                warnings.Add(new("warning.agent-assumed", id, node, ("host", agent.Id)));
        }

        if (incidents.Any(static incident => incident.Summary.Winsock is { } number && IncidentCodes.IsInArticleTable(number)))
            warnings.Add(new("warning.winsock-swapped"));
        if (leftOut > 0)
            warnings.Add(new("warning.incidents-left-out", ("count", leftOut.ToString(CultureInfo.InvariantCulture)),
                ("kept", IncidentFinder.MostIncidents.ToString(CultureInfo.InvariantCulture))));
        var own = signatures.All.Where(static signature => !signature.IsBuiltIn).Select(static signature => signature.File).ToList();
        if (own.Count > 0)
            warnings.Add(new("warning.signature-files", ("count", own.Count.ToString(CultureInfo.InvariantCulture)), ("files", string.Join(", ", own.Take(MostNamed)) + (own.Count > MostNamed ? " …" : string.Empty))));
        return warnings;
    }

    /// <summary>Hosts of whose hand-collected files none is of a form that is read: what was not found of them was not looked for.</summary>
    public static IEnumerable<Message> OfUnrecognised(IReadOnlyList<HostDraft> drafts, IReadOnlyList<InputSummary> summaries) => drafts.Zip(summaries)
        .Where(static pair => pair.First.Evidence is { Context: null, Entries.Count: > 0 } && pair.Second.Items.All(static item => item.Outcome is ItemOutcome.Missing or ItemOutcome.Skipped))
        .Select(static pair => new Message("warning.nothing-recognised", ("host", pair.First.Id), ("count", Number(pair.First.Evidence.Entries.Count))));

    /// <summary>Hosts whose bundles hold pseudonyms.</summary>
    public static IEnumerable<Message> OfMasking(IReadOnlyList<HostDraft> drafts) => drafts.Where(static draft => draft.Evidence.Context?.Masked is { Count: > 0 })
        .Select(static draft => new Message("warning.masked-bundle", ("host", draft.Id), ("kinds", string.Join(", ", draft.Evidence.Context!.Masked!))));

    /// <summary>Offsets between clocks that were applied, and those that may be there and were not.</summary>
    public static IEnumerable<Message> OfClocks(IReadOnlyList<ClockOffset> offsets) => offsets
        .Where(static offset => offset.State is not (ClockState.Unknown or ClockState.Agrees) && (offset.State == ClockState.Stepped || offset.Offset!.Value.Duration() > offset.Error))
        .Select(static offset => new Message($"warning.clock-{offset.State.ToName()}", ("host", offset.Host), ("reference", offset.Reference),
            ("seconds", Number(offset.OffsetSeconds)), ("error", Number(offset.ErrorSeconds)), ("pairs", Number(offset.Pairs.Count)), ("steps", Number(offset.Steps))));

    /// <summary>Collected items that do not hold what must be there.</summary>
    public static IEnumerable<Message> OfSelfCheck(IReadOnlyList<CanaryResult> checks) => checks.Where(static check => !check.IsSeen)
        .Select(static check => new Message("warning.suspicious-item", ("host", check.Host), ("item", check.Canary.Item.Value)));

    private static string Number(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "?";
}
