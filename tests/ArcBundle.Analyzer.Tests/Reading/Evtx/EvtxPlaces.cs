using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>Makes places of damage.</summary>
internal static class EvtxPlaces
{
    /// <summary>Places at some offsets of the file.</summary>
    public static DamagePlaces At(params IEnumerable<long> offsets)
    {
        var places = new DamagePlaces();
        foreach (var offset in offsets)
            places.Add(offset);
        return places;
    }
}
