namespace ArcBundle.Analyzer.Investigation;

/// <summary>
/// Puts the failures of virtual machines (AE0577, AE0580), given in order, where they belong: they join an incident of the same run of a job
/// however far it lies; alone, each machine of a run is an incident of its own.
/// </summary>
/// <param name="gathering">The incidents of all other lines, gathered already.</param>
internal sealed class MachineFailures(IncidentGathering gathering)
{
    private readonly Dictionary<JobRun, List<(DateTimeOffset OpenedUtc, IncidentDraft Draft)>> _ofRun = OfRuns(gathering.All);
    private readonly Dictionary<(JobRun? Run, string? Machine), IncidentDraft> _latestAlone = [];
    private readonly List<IncidentDraft> _alone = [];

    /// <summary>The incidents that such failures alone opened, in the order in which they were opened.</summary>
    public IReadOnlyList<IncidentDraft> Alone => _alone;

    /// <summary>Adds a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="run">Run of its job; null without a job number.</param>
    /// <param name="node">Node that the line concerns; null when it tells none.</param>
    public void Add(LogLine line, JobRun? run, NodeKey? node)
    {
        if (run is not null && _ofRun.TryGetValue(run, out var drafts))
        {
            LatestBy(line.At.Utc, drafts).Join(line);
            return;
        }

        var key = (run, line.VirtualMachine?.ToUpperInvariant());
        if (_latestAlone.TryGetValue(key, out var latest) && (run is not null || line.At.Utc - latest.LastUtc <= gathering.Limit))
            latest.Join(line);
        else
            _alone.Add(_latestAlone[key] = new(line, run, node));
    }

    private static Dictionary<JobRun, List<(DateTimeOffset OpenedUtc, IncidentDraft Draft)>> OfRuns(IReadOnlyList<IncidentDraft> drafts) =>
        drafts.Where(static draft => draft.Run is not null)
            .GroupBy(static draft => draft.Run!, (IEqualityComparer<JobRun>)ReferenceEqualityComparer.Instance)
            .ToDictionary(static run => run.Key, static run => run.Select(static draft => (draft.Lines[0].At.Utc, draft)).ToList(), (IEqualityComparer<JobRun>)ReferenceEqualityComparer.Instance);

    /// <summary>The latest incident opened by a moment; when there was none yet, the first.</summary>
    private static IncidentDraft LatestBy(DateTimeOffset moment, List<(DateTimeOffset OpenedUtc, IncidentDraft Draft)> drafts)
    {
        var (low, high) = (0, drafts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (drafts[middle].OpenedUtc <= moment)
                low = middle + 1;
            else
                high = middle;
        }

        return drafts[Math.Max(0, low - 1)].Draft;
    }
}
