namespace ArcBundle.Analyzer.Reading.DynamicPorts;

/// <summary>The range from which Windows takes ports of its own choice, as <c>netsh int ipv4 show dynamicport tcp</c> tells it.</summary>
/// <param name="Protocol"><c>tcp</c> or <c>udp</c>.</param>
/// <param name="Family"><c>ipv4</c> or <c>ipv6</c>, where a copied command line tells it; null else, for the output itself does not.</param>
/// <param name="First">First port.</param>
/// <param name="Count">Number of ports; Windows comes with 16384 from 49152 on.</param>
internal sealed record DynamicPortRange(string Protocol, string? Family, int First, int Count)
{
    /// <summary>Last port.</summary>
    public int Last => First + Count - 1;
}
