namespace ArcBundle.Analyzer.Investigation;

/// <summary>
/// Finds the host that a log means, the surest way first: a name in full, a short name that the evidence itself tells, any other name, an address. Where
/// two hosts fit alike nothing is chosen, unless they are one machine whose evidence was taken twice: the order of the inputs never decides.
/// </summary>
internal static class HostMatching
{
    /// <summary>The host; null when none fits, or several do.</summary>
    public static Host? Best(IReadOnlyList<Host> hosts, string? node, string? address)
    {
        Func<Host, bool>[] ways =
        [
            host => host.IsNamedByEvidence && HasDomain(node) && NamesOf(host).Any(name => NodeNames.SameInFull(name, node)),
            host => host.IsNamedByEvidence && host.IsCalled(node),
            host => host.IsCalled(node),
            host => host.HasAddress(address),
        ];
        foreach (var way in ways)
        {
            var fitting = hosts.Where(way).ToList();
            if (fitting.Count > 1 && fitting.FindAll(host => host.HasAddress(address)) is { Count: > 0 } nearer)
                fitting = nearer;
            if (fitting.Count > 0)
                return OfOneMachine(fitting);
        }

        return null;
    }

    /// <summary>The host; of one machine's several the one whose evidence was taken last; null for several machines.</summary>
    private static Host? OfOneMachine(List<Host> hosts) =>
        hosts.TrueForAll(host => IsSameMachine(host, hosts[0])) ? hosts.MaxBy(static host => host.TakenAtUtc ?? DateTimeOffset.MinValue) : null;

    /// <summary>Whether two hosts are one machine as far as their names tell: the same short name, and no full names that differ.</summary>
    public static bool IsSameMachine(Host one, Host other)
    {
        if (ReferenceEquals(one, other))
            return true;
        if (!NodeNames.Same(one.Name, other.Name))
            return false;
        var (full, others) = (FullNamesOf(one), FullNamesOf(other));
        return full.Count == 0 || others.Count == 0 || full.Exists(name => others.Exists(known => NodeNames.SameInFull(name, known)));
    }

    private static List<string> FullNamesOf(Host host) => [.. NamesOf(host).Where(HasDomain).Where(name => NodeNames.Same(name, host.Name))];

    private static IEnumerable<string> NamesOf(Host host) => host.Aliases.Prepend(host.Name).OfType<string>();

    private static bool HasDomain(string? name) => name?.Contains('.', StringComparison.Ordinal) == true && !NodeNames.IsAddress(name);
}
