using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Ports;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>The ports on which the job engine awaits reconnections, as entries of <c>PortsConfig.cfg</c> tell them.</summary>
internal static class ReconnectionRanges
{
    /// <summary>
    /// Services whose ports are those of reconnections: the processes of a job, and any key that says so. The key's own name is not
    /// documented, therefore data.
    /// </summary>
    private static readonly string[] Services = ["carunjob", "asrunjob", "reconnect"];

    /// <summary>The entries about reconnections.</summary>
    public static IEnumerable<Sourced<PortEntry>> In(IEnumerable<Sourced<PortEntry>> entries) => entries
        .Where(static fact => fact.Value.Service is { } service && Array.Exists(Services, word => service.Contains(word, StringComparison.OrdinalIgnoreCase)));
}
