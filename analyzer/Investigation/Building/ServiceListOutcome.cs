using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Services;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>What a list of services makes of its item.</summary>
internal static class ServiceListOutcome
{
    /// <summary>The outcome. An error of <c>sc</c> in place of a list tells nothing about services, not even that there is none of that name.</summary>
    public static ItemOutcome Of(Readings<ServiceFact> services) =>
        services.Facts.Count > 0 || !ScErrors.Any(services.Quality) ? ItemOutcome.Collected
        : ScErrors.AreDenials(services.Quality) ? ItemOutcome.Denied : ItemOutcome.Failed;
}
