using System.Globalization;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>Finds the incidents of a case: which log lines open one, and which belong together (docs/verdicts.md, "Incidents").</summary>
internal static class IncidentFinder
{
    /// <summary>Incidents that are kept of one case, the newest: more come only from a log that was made to be a burden.</summary>
    public const int MostIncidents = 500;

    /// <summary>The incidents in the order of time, numbered.</summary>
    /// <param name="evidence">The case.</param>
    /// <param name="isWanted">Which incidents to keep, by the time of their first line.</param>
    /// <param name="leftOut">How many older ones were left out.</param>
    public static IReadOnlyList<Incident> Find(CaseEvidence evidence, Func<DateTimeOffset, bool> isWanted, out int leftOut)
    {
        var gathering = new IncidentGathering(ResponseLimit.MergingOf(evidence.Hosts));
        var opening = evidence.Hosts.SelectMany(static host => host.ProductLines).Where(static line => line.OpensIncident).Order(LogLine.InOrder).ToLookup(static line => line.IsVirtualMachineFailure);
        foreach (var line in opening[false])
            gathering.Add(line, evidence.Runs.Of(line), evidence.Nodes.KeyOf(line));
        var machines = new MachineFailures(gathering);
        foreach (var line in opening[true])
            machines.Add(line, evidence.Runs.Of(line), evidence.Nodes.KeyOf(line));
        var ordered = gathering.All.Concat(machines.Alone).OrderBy(static draft => draft.Lines[0], LogLine.InOrder).Where(draft => isWanted(draft.Lines[0].At.Utc)).ToList();
        leftOut = Math.Max(0, ordered.Count - MostIncidents);
        return
        [
            .. ordered.Skip(leftOut).Select((draft, index) => IncidentBuilder.Build(draft, evidence, string.Create(CultureInfo.InvariantCulture, $"I{index + 1}"))),
        ];
    }
}
