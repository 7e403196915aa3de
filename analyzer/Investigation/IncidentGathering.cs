using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>Gathers the lines that open incidents, given in order, into one draft for each incident; failures of virtual machines come after them.</summary>
/// <param name="limit">How far apart two lines of one incident may be.</param>
internal sealed class IncidentGathering(TimeSpan limit)
{
    private readonly List<IncidentDraft> _all = [];
    private readonly Dictionary<NodeKey, List<IncidentDraft>> _byNode = [];
    private readonly Dictionary<JobRun, IncidentDraft> _latestOfRun = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<JobRun, IncidentDraft> _nodelessOfRun = new(ReferenceEqualityComparer.Instance);

    /// <summary>The drafts in the order in which they were opened.</summary>
    public IReadOnlyList<IncidentDraft> All => _all;

    /// <summary>How far apart two lines of one incident may be.</summary>
    public TimeSpan Limit => limit;

    /// <summary>Adds a line to the incident it fits best, or opens one with it.</summary>
    public void Add(LogLine line, JobRun? run, NodeKey? node)
    {
        var draft = BestOf(line, run, node);
        if (draft is null)
            _all.Add(draft = new(line, run, node));
        else
            draft.Add(line, run, node);
        Index(draft);
    }

    private IncidentDraft? BestOf(LogLine line, JobRun? run, NodeKey? node)
    {
        IncidentDraft? best = null;
        var bestFit = 0;
        if (node is { } key && _byNode.TryGetValue(key, out var ofNode))
        {
            ofNode.RemoveAll(draft => IsOver(draft, line));
            foreach (var draft in CollectionsMarshal.AsSpan(ofNode))
                Consider(draft);
        }

        if (run is not null && _latestOfRun.TryGetValue(run, out var latest))
            Consider(latest);
        if (run is not null && _nodelessOfRun.TryGetValue(run, out var nodeless))
            Consider(nodeless);
        return best;

        void Consider(IncidentDraft draft)
        {
            var fit = IsOver(draft, line) ? 0 : draft.FitOf(run, node);
            if (fit > bestFit || (fit > 0 && fit == bestFit && draft.LastUtc >= best!.LastUtc))
                (best, bestFit) = (draft, fit);
        }
    }

    private bool IsOver(IncidentDraft draft, LogLine line) => line.At.Utc - draft.LastUtc > limit;

    private void Index(IncidentDraft draft)
    {
        if (draft.Node is { } node)
        {
            var ofNode = CollectionsMarshal.GetValueRefOrAddDefault(_byNode, node, out _) ??= [];
            if (!ofNode.Contains(draft))
                ofNode.Add(draft);
        }

        if (draft.Run is not { } run)
            return;
        _latestOfRun[run] = draft;
        if (draft.Node is null)
            _nodelessOfRun[run] = draft;
        else if (_nodelessOfRun.GetValueOrDefault(run) == draft)
            _nodelessOfRun.Remove(run);
    }
}
