namespace ArcBundle.Analyzer.Investigation;

/// <summary>
/// All runs of all jobs of a case. Job numbers belong to a backup server: lines of an agent's log join the run of its server; with several
/// servers each has its own numbers.
/// </summary>
internal sealed class JobRuns
{
    /// <summary>A job number seen again after so long a silence is a new run.</summary>
    public static readonly TimeSpan NewRunAfter = TimeSpan.FromHours(12);

    /// <summary>How far an agent's line may lie outside the run of its server and still belong to it: clocks differ.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(10);

    /// <summary>Runs of one job number that are looked at around a moment: each server's numbers overlap little.</summary>
    private const int MostNeighbours = 16;

    private readonly Dictionary<LogLine, JobRun> _runOf = new(ReferenceEqualityComparer.Instance);

    private JobRuns(IReadOnlyList<JobRun> all)
    {
        All = all;
        foreach (var run in all)
        {
            foreach (var line in run.Lines)
                _runOf[line] = run;
        }
    }

    /// <summary>All runs in the order of their first lines.</summary>
    public IReadOnlyList<JobRun> All { get; }

    /// <summary>The run a line belongs to; null for a line without a job number.</summary>
    public JobRun? Of(LogLine line) => _runOf.GetValueOrDefault(line);

    /// <summary>Runs of the lines of all hosts.</summary>
    /// <param name="hosts">The hosts.</param>
    /// <param name="machines">Which of them are one machine, whose jobs have the same numbers; null when each is its own.</param>
    public static JobRuns Of(IReadOnlyList<Host> hosts, Machines? machines = null)
    {
        var servers = hosts.Where(static host => host.Role is HostRole.Server or HostRole.Both).Select(static host => host.Id).ToHashSet(StringComparer.Ordinal);
        var byJob = new Dictionary<string, List<JobRunDraft>>(StringComparer.Ordinal);
        var strays = new List<LogLine>();
        var lines = hosts.SelectMany(static host => host.Log).Where(static line => line.Job is not null).Order(LogLine.InOrder).ToList();
        foreach (var line in lines)
        {
            var isServer = servers.Contains(line.Host);
            if (isServer || servers.Count == 0)
                Append(line, isServer ? machines?.IdOf(line.Host) ?? line.Host : string.Empty, byJob);
        }

        // Events say little of a job: they go with the run that the logs tell, and make one of their own only when these tell none.
        var events = hosts.SelectMany(static host => host.ProductEvents).Where(static line => line.Job is not null).Order(LogLine.InOrder);
        foreach (var line in lines.Where(line => servers.Count > 0 && !servers.Contains(line.Host)).Concat(events))
        {
            if (!Join(line, byJob, hosts))
                strays.Add(line);
        }

        foreach (var line in strays)
            Append(line, string.Empty, byJob);
        return new(Finish(byJob));
    }

    private static void Append(LogLine line, string scope, Dictionary<string, List<JobRunDraft>> byJob)
    {
        if (!byJob.TryGetValue(line.Job!, out var drafts))
            byJob[line.Job!] = drafts = [];
        if (drafts.FindLast(draft => string.Equals(draft.Scope, scope, StringComparison.Ordinal)) is { } last && last.GoesOnWith(line))
            last.Add(line);
        else
            drafts.Add(new(scope, line.Job!, line));
    }

    /// <summary>Joins an agent's line to the run of the server that it falls into; of several the one that names the agent, then the latest.</summary>
    private static bool Join(LogLine line, Dictionary<string, List<JobRunDraft>> byJob, IReadOnlyList<Host> hosts)
    {
        if (!byJob.TryGetValue(line.Job!, out var drafts))
            return false;
        var fitting = FittingOf(line.At.Utc, drafts);
        if (fitting.Count == 0)
            return false;
        var from = fitting.Count == 1 ? null : hosts.First(host => string.Equals(host.Id, line.Host, StringComparison.Ordinal));
        var joined = from is null ? fitting[0] : fitting.FindLast(draft => draft.Names(from)) ?? fitting[^1];
        joined.Join(line);
        return true;
    }

    /// <summary>Runs that a moment falls into. They stand in the order of their first lines, so only the nearest need be looked at.</summary>
    private static List<JobRunDraft> FittingOf(DateTimeOffset moment, List<JobRunDraft> drafts)
    {
        var (low, high) = (0, drafts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (drafts[middle].FirstUtc - ClockSlack <= moment)
                low = middle + 1;
            else
                high = middle;
        }

        var fitting = new List<JobRunDraft>();
        for (var i = Math.Max(0, low - MostNeighbours); i < low; i++)
        {
            if (moment <= drafts[i].LastUtc + ClockSlack)
                fitting.Add(drafts[i]);
        }

        return fitting;
    }

    private static List<JobRun> Finish(Dictionary<string, List<JobRunDraft>> byJob)
    {
        var runs = new List<JobRun>();
        foreach (var drafts in byJob.Values)
        {
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var i = drafts.Count - 1; i >= 0; i--)
                runs.Add(drafts[i].Finish(isSuperseded: !seen.Add(drafts[i].Scope)));
        }

        return [.. runs.OrderBy(static run => run.FirstUtc).ThenBy(static run => run.Job.Length).ThenBy(static run => run.Job, StringComparer.Ordinal)
            .ThenBy(static run => run.Lines[0].Host, StringComparer.Ordinal)];
    }
}
