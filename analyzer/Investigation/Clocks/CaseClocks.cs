namespace ArcBundle.Analyzer.Investigation.Clocks;

/// <summary>The clocks of a case: what is known of their offsets, and the hosts on one time line, as far as an offset is certain.</summary>
/// <param name="Offsets">One for each agent's host and server of which anything is known, or which are the only two.</param>
/// <param name="Hosts">The hosts in the order given; the times of those whose offset is applied are those of the server's clock.</param>
internal sealed record CaseClocks(IReadOnlyList<ClockOffset> Offsets, IReadOnlyList<Host> Hosts)
{
    /// <summary>Hosts of each side that are compared: each with each.</summary>
    private const int MostHosts = 64;

    /// <summary>The clocks of these hosts.</summary>
    public static CaseClocks Of(IReadOnlyList<Host> hosts)
    {
        var machines = new Machines(hosts);
        var servers = hosts.Where(static host => host.Role is HostRole.Server or HostRole.Both).Take(MostHosts).ToList();
        var offsets = new List<ClockOffset>();
        foreach (var agent in hosts.Where(static host => host.Role is HostRole.Agent or HostRole.Unknown).Take(MostHosts))
        {
            // A server whose evidence was taken twice has one clock: what the surest of it tells counts.
            var known = servers.ConvertAll(server => ClockEstimate.Of(server, agent))
                .GroupBy(offset => machines.IdOf(offset.Reference), StringComparer.Ordinal).Select(static same => same.MinBy(static offset => RankOf(offset.State))!).ToList();
            if (known.Count > 1)
                known.RemoveAll(static offset => offset.State == ClockState.Unknown);

            // Two servers that tell different offsets contradict each other unless their own clocks differ, which nothing tells.
            var isContradicted = known.FindAll(static offset => offset.State is ClockState.Applied or ClockState.Agrees).Count > 1;
            offsets.AddRange(known.Select(offset => isContradicted && offset.State == ClockState.Applied ? offset with { State = ClockState.Uncertain } : offset));
        }

        var applied = offsets.FindAll(static offset => offset.State == ClockState.Applied).ToDictionary(static offset => offset.Host, static offset => offset.Offset!.Value, StringComparer.Ordinal);
        return new(offsets, [.. hosts.Select(host => applied.TryGetValue(host.Id, out var ahead) ? ClockShift.Of(host, -ahead) : host)]);
    }

    /// <summary>What tells something comes before what tells nothing, and what is certain before what is not.</summary>
    private static int RankOf(ClockState state) => state switch
    {
        ClockState.Applied or ClockState.Agrees => 0,
        ClockState.Unknown => 2,
        _ => 1,
    };
}
