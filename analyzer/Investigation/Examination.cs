namespace ArcBundle.Analyzer.Investigation;

/// <summary>Looks at a host without an incident as if something had failed at the moment its evidence was taken.</summary>
internal static class Examination
{
    /// <summary>The examination of a host against the whole time its evidence covers; null when nothing tells when that was.</summary>
    public static Incident? Of(Host host)
    {
        if (host.TakenAtUtc is not { } takenAt)
            return null;
        var oldest = new[] { host.Application, host.System }.SelectMany(static channel => channel.Coverages).Select(static coverage => coverage.Coverage.OldestUtc)
            .Append(host.Log.Count > 0 ? host.Log[0].At.Utc : null).Min();
        var window = new JobWindow(oldest < takenAt ? oldest.Value : takenAt, takenAt, JobWindowSource.Default);
        return new()
        {
            Lines = [],
            Agent = host,
            Server = host,
            Node = new("#" + host.Id),
            Window = window,
            Summary = new() { Id = string.Empty, AtUtc = takenAt, Node = host.Name, Window = window, TimeCertainty = TimeCertainty.Certain, Agent = host.Id, Server = host.Id },
        };
    }
}
