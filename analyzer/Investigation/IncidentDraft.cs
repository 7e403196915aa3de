namespace ArcBundle.Analyzer.Investigation;

/// <summary>An incident while its lines are gathered.</summary>
/// <param name="first">The first line that opened it.</param>
/// <param name="run">Run of the job of that line.</param>
/// <param name="node">Node that line concerns.</param>
internal sealed class IncidentDraft(LogLine first, JobRun? run, NodeKey? node)
{
    private readonly List<LogLine> _lines = [first];
    private bool _isInOrder = true;

    /// <summary>Lines in order.</summary>
    public IReadOnlyList<LogLine> Lines
    {
        get
        {
            if (!_isInOrder)
                _lines.Sort(LogLine.InOrder);
            _isInOrder = true;
            return _lines;
        }
    }

    /// <summary>Run of the job; null while no line told one.</summary>
    public JobRun? Run { get; private set; } = run;

    /// <summary>The node; null while no line told one.</summary>
    public NodeKey? Node { get; private set; } = node;

    /// <summary>Time of the line added last, UTC.</summary>
    public DateTimeOffset LastUtc { get; private set; } = first.At.Utc;

    /// <summary>
    /// How well a line fits: 3 same run and node, 2 same node, 1 same run, 0 not at all. What one of the two does not tell is no contradiction.
    /// </summary>
    public int FitOf(JobRun? lineRun, NodeKey? lineNode)
    {
        if ((lineRun is not null && Run is not null && !ReferenceEquals(lineRun, Run)) || (lineNode is not null && Node is not null && lineNode != Node))
            return 0;
        return (lineNode is not null && Node is not null ? 2 : 0) + (lineRun is not null && Run is not null ? 1 : 0);
    }

    /// <summary>Adds a line and what it tells of job and node.</summary>
    public void Add(LogLine line, JobRun? lineRun, NodeKey? lineNode)
    {
        _lines.Add(line);
        LastUtc = line.At.Utc;
        Run ??= lineRun;
        Node ??= lineNode;
    }

    /// <summary>Adds the failure of a virtual machine of the same job, which may be earlier than lines that are there.</summary>
    public void Join(LogLine line)
    {
        _lines.Add(line);
        LastUtc = LastUtc > line.At.Utc ? LastUtc : line.At.Utc;
        _isInOrder = false;
    }
}
