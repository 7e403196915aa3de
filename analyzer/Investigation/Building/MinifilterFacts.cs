using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Minifilters;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Takes the minifilters of a snapshot as those that <c>fltmc</c> lists.</summary>
internal static class MinifilterFacts
{
    /// <summary>The same filters, each with its place in the snapshot.</summary>
    public static Readings<Minifilter> Of(Readings<MinifilterFact> facts) => new(
        [.. facts.Facts.Select(static fact => new Sourced<Minifilter>(Of(fact.Value), fact.Origin))], facts.Quality);

    private static Minifilter Of(MinifilterFact fact) => new(fact.Name, fact.Altitude, fact.Instances, fact.Frame, fact.IsLegacy);
}
