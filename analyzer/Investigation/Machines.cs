namespace ArcBundle.Analyzer.Investigation;

/// <summary>
/// Which hosts of a case are one machine whose evidence was taken more than once, for example before and after it was restarted. The order of the
/// inputs decides nothing.
/// </summary>
internal sealed class Machines
{
    private readonly Dictionary<string, IReadOnlyList<Host>> _byHost = new(StringComparer.Ordinal);

    /// <summary>The machines of these hosts.</summary>
    public Machines(IReadOnlyList<Host> hosts)
    {
        var groups = new List<List<Host>>();
        foreach (var host in hosts)
        {
            var group = groups.Find(known => known.TrueForAll(other => IsOne(host, other)));
            if (group is null)
                groups.Add(group = []);
            group.Add(host);
        }

        foreach (var group in groups)
        {
            IReadOnlyList<Host> ordered = [.. group.OrderBy(static host => host.TakenAtUtc ?? DateTimeOffset.MinValue)];
            foreach (var host in group)
                _byHost[host.Id] = ordered;
        }
    }

    /// <summary>Id of the host that stands for a machine: the one whose evidence was taken last.</summary>
    public string IdOf(string host) => _byHost[host][^1].Id;

    /// <summary>Whether two hosts are one machine.</summary>
    public bool AreOne(Host? one, Host? other) => one is not null && other is not null && AreOne(one.Id, other.Id);

    /// <summary>Whether two hosts are one machine.</summary>
    public bool AreOne(string one, string other) => string.Equals(IdOf(one), IdOf(other), StringComparison.Ordinal);

    /// <summary>
    /// The evidence of a machine that tells most of a failure: the first with lists that was taken after it, before the machine was restarted or put
    /// right; without one the last that was taken before.
    /// </summary>
    /// <param name="host">Any evidence of the machine.</param>
    /// <param name="failedUtc">The last line of the failure, UTC.</param>
    public Host NearestAfter(Host host, DateTimeOffset failedUtc)
    {
        var taken = _byHost[host.Id];
        var after = taken.Where(other => other.TakenAtUtc >= failedUtc).ToList();
        return after.Find(static other => other.Processes.Count > 0 || other.Services is not null || other.Writers is not null) ?? after.FirstOrDefault() ?? taken[^1];
    }

    /// <summary>The hosts, each line of a product's log once: where it was taken first. What is one line in two copies of a log happened once.</summary>
    public IReadOnlyList<Host> WithoutRepeats(IReadOnlyList<Host> hosts) =>
        _byHost.Values.All(static machine => machine.Count == 1) ? hosts : [.. hosts.Select(WithoutRepeats)];

    private Host WithoutRepeats(Host host)
    {
        var known = _byHost[host.Id].TakeWhile(other => !ReferenceEquals(other, host)).SelectMany(static other => other.ProductLines).Select(KeyOf).ToHashSet();
        return known.Count == 0 ? host : host with { Log = Rest(host.Log), ProductEvents = Rest(host.ProductEvents) };

        IReadOnlyList<LogLine> Rest(IReadOnlyList<LogLine> lines) => [.. lines.Where(line => !known.Contains(KeyOf(line)))];
    }

    private static (DateTimeOffset, string) KeyOf(LogLine line) => (line.At.Utc, line.Origin.Quote);

    /// <summary>Machines may share a name; with addresses that have nothing in common nobody knows that they are one.</summary>
    private static bool IsOne(Host one, Host other) => one.IsNamedByEvidence && other.IsNamedByEvidence && HostMatching.IsSameMachine(one, other)
        && (!one.Addresses.Any(NodeNames.IsSpecific) || !other.Addresses.Any(NodeNames.IsSpecific) || one.Addresses.Any(other.HasAddress));
}
