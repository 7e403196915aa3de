using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>The services of a host as a snapshot saw them.</summary>
/// <param name="TakenAtUtc">When, UTC; null when nothing tells.</param>
/// <param name="Services">The services, in the order found.</param>
/// <param name="IsWholeList">False for the output of one <c>sc query</c>: the absence of other services says nothing then.</param>
/// <param name="Listing">Where the list stands.</param>
internal sealed record HostServices(DateTimeOffset? TakenAtUtc, IReadOnlyList<Sourced<ServiceFact>> Services, bool IsWholeList, Origin Listing)
{
    /// <summary>The Universal Agent; null when it is not in the list. One found by its image path wins over one found by name.</summary>
    public Sourced<ServiceFact>? UniversalAgent =>
        Services.FirstOrDefault(static service => service.Value.ImagePath is not null && ProductNames.IsAgentService(service.Value))
        ?? Services.FirstOrDefault(static service => ProductNames.IsAgentService(service.Value));
}
