using ArcBundle.Analyzer.Reading.Etl;

namespace ArcBundle.Analyzer.Investigation.Clocks;

/// <summary>
/// Finds what happened at one moment on a server and on an agent's host. A match that another could be instead of is none: the wrong partner would
/// give a false offset.
/// </summary>
internal static class ClockPairs
{
    /// <summary>How far clocks may differ for records of logs to be looked for as partners; connections are told by their ports however far.</summary>
    public static readonly TimeSpan Farthest = TimeSpan.FromMinutes(30);

    /// <summary>How far they are looked for where logs that were written at the same time have nothing in common: the zones of two clocks, less than a day, which is the time between the runs of many jobs.</summary>
    private static readonly TimeSpan FarthestZone = TimeSpan.FromHours(23);

    /// <summary>The pairs, in the order of the server's time.</summary>
    public static IReadOnlyList<ClockPair> Of(Host server, Host agent)
    {
        var isMeant = MeantBy(agent);
        var own = RunsOf(server).Where(run => run.Lines.Any(isMeant)).ToList();
        var connections = Connections(server, agent).ToList();
        var ofAgent = RunsOf(agent);
        List<ClockPair> logged = [.. Jobs(own, ofAgent, isMeant, Farthest), .. Processes(own, agent, isMeant), .. Failures(server, agent, isMeant, Farthest)];
        if (connections.Count + logged.Count == 0 && AreApart(server, agent, own, ofAgent))
            logged = [.. Jobs(own, ofAgent, isMeant, FarthestZone), .. Failures(server, agent, isMeant, FarthestZone)];
        return [.. connections.Concat(logged).OrderBy(static pair => pair.ReferenceUtc).ThenBy(static pair => pair.HostUtc).ThenBy(static pair => pair.Kind)];
    }

    /// <summary>
    /// Whether the jobs of one log are missing in the other although that was written at the time: the clocks may differ by hours then. Logs that do not
    /// reach to each other's jobs tell nothing: a job's number may come again each night.
    /// </summary>
    private static bool AreApart(Host server, Host agent, IReadOnlyList<JobRun> own, IReadOnlyList<JobRun> ofAgent) =>
        own.Any(run => IsWithin(run.FirstUtc, agent)) || ofAgent.Any(run => IsWithin(run.FirstUtc, server));

    private static bool IsWithin(DateTimeOffset moment, Host host) => host.Log.Count > 0 && host.Log[0].At.Utc <= moment && host.Log[^1].At.Utc >= moment;

    private static IReadOnlyList<JobRun> RunsOf(Host host) => JobRuns.Of([host]).All;

    /// <summary>Whether lines name a host: each name and address is compared once.</summary>
    private static Func<LogLine, bool> MeantBy(Host agent)
    {
        var known = new Dictionary<(string?, string?), bool>();
        return line =>
        {
            if (line.Node is null && line.Address is null)
                return false;
            if (!known.TryGetValue((line.Node, line.Address), out var isMeant))
                known[(line.Node, line.Address)] = isMeant = agent.IsCalled(line.Node) || agent.HasAddress(line.Address);
            return isMeant;
        };
    }

    private static bool IsSure(LogLine line) => line.At is { IsGuess: false, Certainty: TimeCertainty.Certain };

    private static IEnumerable<ClockPair> Connections(Host server, Host agent) =>
        Opened(server).Join(Opened(agent), static one => one.Ends, static other => other.Ends, static (one, other) => new ClockPair(ClockPairKind.Connection, one.AtUtc, other.AtUtc))

            // The same file, sent with both hosts, has one clock.
            .Where(static pair => pair.Offset != TimeSpan.Zero);

    /// <summary>Connections that a host's traces show being opened exactly once, by their ends in a fixed order.</summary>
    private static IEnumerable<((TraceEndpoint, TraceEndpoint) Ends, DateTimeOffset AtUtc)> Opened(Host host) => host.Traces
        .SelectMany(static trace => trace.Events).Where(static happened => happened.Value.Kind is TcpEventKind.Connected or TcpEventKind.Accepted)
        .GroupBy(static happened => EndsOf(happened.Value)).Where(static same => same.Take(2).Count() == 1)
        .Select(static same => (same.Key, same.First().Value.TimeUtc));

    private static (TraceEndpoint, TraceEndpoint) EndsOf(TcpTraceEvent happened) =>
        string.CompareOrdinal(happened.Local.ToString(), happened.Remote.ToString()) < 0 ? (happened.Local, happened.Remote) : (happened.Remote, happened.Local);

    private static IEnumerable<ClockPair> Jobs(IReadOnlyList<JobRun> own, IReadOnlyList<JobRun> ofAgent, Func<LogLine, bool> isMeant, TimeSpan farthest)
    {
        foreach (var (run, other) in OnlyPartners(own, ofAgent, (run, other) => string.Equals(run.Job, other.Job, StringComparison.Ordinal) && IsNear(run.FirstUtc, other.FirstUtc, farthest == Farthest ? 2 * Farthest : farthest)))
        {
            var naming = run.Lines.Where(isMeant).ToList();
            if (IsSure(naming[0]) && IsSure(other.Lines[0]) && IsNear(naming[0].At.Utc, other.FirstUtc, farthest))
                yield return new(ClockPairKind.JobStart, naming[0].At.Utc, other.FirstUtc, run.Job);
            var isAlone = run.Lines.All(line => (line.Node is null && line.Address is null) || isMeant(line));
            if (run.IsEnded && other.IsEnded && isAlone && IsSure(run.Lines[^1]) && IsSure(other.Lines[^1]) && IsNear(run.LastUtc, other.LastUtc, farthest))
                yield return new(ClockPairKind.JobEnd, run.LastUtc, other.LastUtc, run.Job);
        }
    }

    private static IEnumerable<ClockPair> Processes(IReadOnlyList<JobRun> own, Host agent, Func<LogLine, bool> isMeant)
    {
        var begins = own.Select(run => (run.Job, Line: run.Lines.First(isMeant))).Where(static begin => IsSure(begin.Line)).ToList();
        var processes = agent.ProcessesNamed(ProductNames.AgentJobProcesses)
            .Where(process => process.Value.StartUtc is not null && !agent.Processes.Any(list => list.HasGuessedTimes && list.Processes.Contains(process))).ToList();
        return OnlyPartners(begins, processes, static (begin, process) => IsNear(begin.Line.At.Utc, process.Value.StartUtc!.Value, Farthest))
            .Select(static pair => new ClockPair(ClockPairKind.ProcessStart, pair.One.Line.At.Utc, pair.Other.Value.StartUtc!.Value, pair.One.Job));
    }

    private static IEnumerable<ClockPair> Failures(Host server, Host agent, Func<LogLine, bool> isMeant, TimeSpan farthest)
    {
        var told = server.Log.Where(line => line.OpensIncident && IsSure(line) && isMeant(line)).ToList();
        var own = agent.Log.Where(static line => line.OpensIncident && IsSure(line)).ToList();
        return OnlyPartners(told, own, (line, other) => line.ErrorNumber is { } number && number == other.ErrorNumber
                && (line.Job is null || other.Job is null || string.Equals(line.Job, other.Job, StringComparison.Ordinal)) && IsNear(line.At.Utc, other.At.Utc, farthest))
            .Select(static pair => new ClockPair(ClockPairKind.Failure, pair.One.At.Utc, pair.Other.At.Utc, pair.One.Job ?? pair.Other.Job));
    }

    private static bool IsNear(DateTimeOffset one, DateTimeOffset other, TimeSpan within) => (one - other).Duration() <= within;

    /// <summary>The pairs of which each has no other partner. Long lists are compared no further than the first thousand of each: no case has more jobs.</summary>
    private static IEnumerable<(TOne One, TOther Other)> OnlyPartners<TOne, TOther>(IReadOnlyList<TOne> ones, IReadOnlyList<TOther> others, Func<TOne, TOther, bool> arePartners)
    {
        const int most = 1000;
        var (left, right) = (ones.TakeLast(most).ToList(), others.TakeLast(most).ToList());
        foreach (var one in left)
        {
            var partners = right.FindAll(other => arePartners(one, other));
            if (partners.Count == 1 && left.FindAll(rival => arePartners(rival, partners[0])).Count == 1)
                yield return (one, partners[0]);
        }
    }
}
