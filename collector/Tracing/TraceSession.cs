namespace ArcBundle.Collector.Tracing;

/// <summary>The trace session from its start to its proven end. Knows whether there is something to undo.</summary>
/// <param name="tools">The commands.</param>
internal sealed class TraceSession(ITraceTools tools)
{
    private const int StopAttempts = 2;

    /// <summary>Whether the session may be running on this run's account, so that <see cref="End"/> has something to do.</summary>
    public bool MayRun { get; private set; }

    /// <summary>Whether a session of that name was running before, left by a killed run.</summary>
    public bool FoundLeftOver { get; private set; }

    /// <summary>Whether the session was gone before <see cref="End"/> stopped it, so that the recording is shorter than was asked for.</summary>
    public bool EndedEarly { get; private set; }

    /// <summary>Stops a session of that name that a killed run has left.</summary>
    /// <returns>Null when there is none any more, else the answer that tells why it could not be stopped.</returns>
    public TraceAnswer? StopLeftOver() => tools.Query().Kind == TraceAnswerKind.Done ? StopFound() : null;

    /// <summary>Starts the session.</summary>
    /// <param name="trace">Full path of the file to record into.</param>
    /// <returns>The answer of the start; unless it is <see cref="TraceAnswerKind.Done"/>, nothing is recorded.</returns>
    public TraceAnswer Start(string trace)
    {
        var answer = StartOnce(trace);
        // The query before could not tell.
        return answer.Kind == TraceAnswerKind.AlreadyThere ? StopFound() ?? StartOnce(trace) : answer;
    }

    /// <summary>Stops the session and makes sure that it is gone. May be called again; does nothing when there is nothing to undo.</summary>
    /// <returns>Null when the session is gone, else the answer of the last attempt.</returns>
    public TraceAnswer? End()
    {
        if (!MayRun)
            return null;
        TraceAnswer stopped;
        var attempt = 0;
        do
        {
            stopped = tools.Stop();
            var isGone = stopped.Kind == TraceAnswerKind.NoSession
                || (tools.Query().Kind is var now && (now == TraceAnswerKind.NoSession || (now != TraceAnswerKind.Done && stopped.Kind == TraceAnswerKind.Done)));
            if (!isGone)
                continue;
            EndedEarly |= attempt == 0 && stopped.Kind == TraceAnswerKind.NoSession;
            MayRun = false;
            return null;
        }
        while (++attempt < StopAttempts);

        return stopped;
    }

    private TraceAnswer? StopFound()
    {
        FoundLeftOver = true;
        MayRun = true;
        var refused = End();
        EndedEarly = false;
        return refused;
    }

    private TraceAnswer StartOnce(string trace)
    {
        MayRun = true;
        var answer = tools.Start(trace);
        if (answer.Kind is TraceAnswerKind.Denied or TraceAnswerKind.NoProgram or TraceAnswerKind.AlreadyThere)
            MayRun = false; // refused before anything was made
        return answer;
    }
}
