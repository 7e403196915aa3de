namespace ArcBundle.Analyzer.Investigation;

/// <summary>A run of a job while its lines are gathered.</summary>
/// <param name="scope">Id of the server that numbered the job; empty when no server is known.</param>
/// <param name="job">Job number.</param>
/// <param name="first">Its first line.</param>
internal sealed class JobRunDraft(string scope, string job, LogLine first)
{
    /// <summary>A summary line may follow the end line within this time and still belongs to the run.</summary>
    private static readonly TimeSpan AfterEndLine = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Words like "completed" end steps of a job too. A line that follows them within this time goes on with the run unless it says that
    /// something starts, and an error goes on with it however late: a silence is what this is about.
    /// </summary>
    private static readonly TimeSpan StepsFollowWithin = TimeSpan.FromMinutes(10);

    private readonly List<LogLine> _lines = [first];
    private readonly List<LogLine> _joined = [];

    /// <summary>Id of the server that numbered the job; empty when no server is known.</summary>
    public string Scope => scope;

    /// <summary>Job number.</summary>
    public string Job => job;

    /// <summary>Time of the first line, UTC.</summary>
    public DateTimeOffset FirstUtc => _lines[0].At.Utc;

    /// <summary>Time of the last line, UTC.</summary>
    public DateTimeOffset LastUtc => _lines[^1].At.Utc;

    /// <summary>Whether a later line with the same number goes on with this run.</summary>
    public bool GoesOnWith(LogLine line)
    {
        var gap = line.At.Utc - LastUtc;
        if (gap > JobRuns.NewRunAfter)
            return false;
        if (!EndsBefore(LastUtc) || gap <= AfterEndLine || line.OpensIncident || line.IsError)
            return true;
        return gap <= StepsFollowWithin && !line.HasStartWord;
    }

    /// <summary>Adds a line that is not earlier than the last.</summary>
    public void Add(LogLine line) => _lines.Add(line);

    /// <summary>Adds a line of another host's log.</summary>
    public void Join(LogLine line) => _joined.Add(line);

    /// <summary>Whether one of its own lines concerns a host by name or address.</summary>
    public bool Names(Host host) => _lines.Exists(line => host.IsCalled(line.Node) || host.HasAddress(line.Address));

    /// <summary>
    /// The finished run. The server's own last line decides whether it ended, with a session number or without: sessions end in the middle of
    /// a run too, but nothing came after this one.
    /// </summary>
    public JobRun Finish(bool isSuperseded) =>
        new(job, _joined.Count == 0 ? _lines : [.. _lines.Concat(_joined).Order(LogLine.InOrder)], EndsBefore(LastUtc) || _lines[^1].HasEndWord, isSuperseded);

    /// <summary>Whether an end line without a session stands at the end, with nothing but a summary after it.</summary>
    private bool EndsBefore(DateTimeOffset last)
    {
        for (var i = _lines.Count - 1; i >= 0 && last - _lines[i].At.Utc <= AfterEndLine; i--)
        {
            if (_lines[i] is { HasEndWord: true, Session: null })
                return true;
        }

        return false;
    }
}
