using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Investigation.Settings;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>All hosts of a case and the runs of jobs that their logs tell.</summary>
internal sealed class CaseEvidence
{
    private readonly Dictionary<string, Host> _byId;
    private readonly Dictionary<string, Host> _given;

    /// <summary>The evidence of these hosts, in the order of the inputs.</summary>
    public CaseEvidence(IReadOnlyList<Host> hosts)
    {
        _given = hosts.ToDictionary(static host => host.Id, StringComparer.Ordinal);
        Machines = new(hosts);
        Hosts = Machines.WithoutRepeats(hosts);
        _byId = Hosts.ToDictionary(static host => host.Id, StringComparer.Ordinal);
        Runs = JobRuns.Of(Hosts, Machines);
        Nodes = new(Hosts, Machines);
    }

    /// <summary>Hosts in the order of the inputs; lines that the evidence of one machine holds twice stand in one of them.</summary>
    public IReadOnlyList<Host> Hosts { get; }

    /// <summary>Which hosts are one machine.</summary>
    public Machines Machines { get; }

    /// <summary>Runs of jobs.</summary>
    public JobRuns Runs { get; }

    /// <summary>Which names and addresses mean the same node.</summary>
    public NodeDirectory Nodes { get; }

    /// <summary>Which addresses the hosts go by.</summary>
    public NamedAddresses Addresses => _addresses ??= new(Hosts);

    private NamedAddresses? _addresses;

    /// <summary>Lines with a Winsock error and the agent's node that each concerns, in the order of time; one of each node and minute.</summary>
    public IReadOnlyList<(LogLine Line, NodeKey Node)> WinsockErrors => _winsockErrors ??=
    [
        .. Hosts.SelectMany(static host => host.Log).Where(static line => IncidentCodes.IsWinsock(line.ErrorNumber))
            .Select(line => (Line: line, Node: Nodes.NamedBy(line) ?? (this[line.Host].Role == HostRole.Agent ? Nodes.KeyOf(line) : Runs.Of(line) is { } run ? NodeOf(run) : null)))
            .Where(static error => error.Node is not null).Select(static error => (error.Line, error.Node!.Value))
            .OrderBy(static error => error.Line, LogLine.InOrder).DistinctBy(static error => (error.Value, error.Line.At.Utc.Ticks / TimeSpan.TicksPerMinute)),
    ];

    private IReadOnlyList<(LogLine Line, NodeKey Node)>? _winsockErrors;

    /// <summary>The only node that the lines of a run name; null when they name none or several.</summary>
    private NodeKey? NodeOf(JobRun run)
    {
        var nodes = run.Lines.Select(Nodes.NamedBy).Where(static node => node is not null).Distinct().Take(2).ToList();
        return nodes.Count == 1 ? nodes[0] : null;
    }

    /// <summary>Whether the incidents of the case name at most one node whose evidence was not given by that name.</summary>
    public bool HasOneUnknownNode => _hasOneUnknownNode ??= Hosts.SelectMany(static host => host.ProductLines).Where(static line => line.OpensIncident)
        .Select(line => Nodes.KeyOf(line)).Where(static key => key is { Text: not ['#', ..] }).Distinct().Take(2).Count() <= 1;

    private bool? _hasOneUnknownNode;

    /// <summary>The host of an input.</summary>
    public Host this[string id] => _byId[id];

    /// <summary>All lines of the logs of an input in the order of time, those among them that another input of the same machine holds too.</summary>
    public IReadOnlyList<LogLine> WholeLogOf(string id) => _given[id].Log;

    /// <summary>Runs that were going on at a moment.</summary>
    public IEnumerable<JobRun> RunningAt(DateTimeOffset moment) => Runs.All.Where(run => run.IsRunningAt(moment));

    /// <summary>Whether a job of the node was going on at a moment; a job whose lines name no node may be one of any node.</summary>
    public bool AnyJobRuns(NodeKey? node, DateTimeOffset moment) =>
        RunningAt(moment).Any(run => node is null || run.MayConcern(line => Nodes.KeyOf(line) == node));

    /// <summary>
    /// The run of a job of the node during which a process started: its start lies between the first and the last line, or, the clocks of two
    /// hosts being two, a little before the first. Of several the one that began last before it.
    /// </summary>
    public JobRun? RunAround(DateTimeOffset start, NodeKey? node)
    {
        JobRun? best = null;
        foreach (var run in Runs.All)
        {
            if (start < run.FirstUtc - ClockSlack || start > LatestStartIn(run) || (node is not null && !run.MayConcern(line => Nodes.KeyOf(line) == node)))
                continue;
            if (best is null || run.FirstUtc <= start || best.FirstUtc > start)
                best = run;
        }

        return best;
    }

    /// <summary>A run that says nothing more after it began, not even that it ended, still started the processes of its first minutes.</summary>
    private static DateTimeOffset LatestStartIn(JobRun run) =>
        run.IsEnded || run.LastUtc >= run.FirstUtc + LeftOver.NearJobStart ? run.LastUtc : run.FirstUtc + LeftOver.NearJobStart;

    /// <summary>Whether a product log of the case holds a line at or before a moment and one at or after it.</summary>
    public bool LogsCover(DateTimeOffset moment) =>
        _given.Values.Any(host => host.Log.Count > 0 && host.Log[0].At.Utc <= moment && host.Log[^1].At.Utc >= moment);

    /// <summary>SIDs of users that backups run as, as the user of the program gave them.</summary>
    public IReadOnlySet<string> BackupUserSids { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is known of the offsets between the clocks of its hosts.</summary>
    public IReadOnlyList<ClockOffset> Clocks { get; init; } = [];

    /// <summary>The settings of the two sides of its incidents.</summary>
    public CaseSettings Settings => _settings ??= new(this);

    private CaseSettings? _settings;

    /// <summary>How far a process may be older than its job's first line.</summary>
    private static readonly TimeSpan ClockSlack = TimeSpan.FromMinutes(2);
}
