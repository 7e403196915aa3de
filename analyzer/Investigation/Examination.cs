namespace ArcBundle.Analyzer.Investigation;

/// <summary>Looks at a host without an incident as if something had failed at the moment its evidence was taken.</summary>
internal static class Examination
{
    /// <summary>
    /// The examination of a host against the whole time its evidence covers. Evidence without any time (a list of writers alone) tells the
    /// state it was taken in: the moment is a stand-in then, before which nothing is known to have happened.
    /// </summary>
    /// <param name="host">The host.</param>
    /// <param name="node">Its node in the case.</param>
    public static Incident Of(Host host, NodeKey node)
    {
        var takenAt = host.TakenAtUtc ?? host.BootUtc ?? DateTimeOffset.UnixEpoch;
        var oldest = new[] { host.Application, host.System }.SelectMany(static channel => channel.Coverages).Select(static coverage => coverage.Coverage.OldestUtc)
            .Append(host.Log.Count > 0 ? host.Log[0].At.Utc : null).Concat(host.Traces.Select(static trace => trace.OldestUtc)).Min();
        var window = new JobWindow(oldest < takenAt ? oldest.Value : takenAt, takenAt, JobWindowSource.Default);
        return new()
        {
            Lines = [],
            Agent = host,
            Server = host,
            Node = node,
            Window = window,
            Summary = new() { Id = string.Empty, AtUtc = takenAt, Node = host.Name, Window = window, TimeCertainty = TimeCertainty.Certain, Agent = host.Id, Server = host.Id },
        };
    }
}
