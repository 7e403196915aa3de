using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>One event log of a host, from one or more files.</summary>
/// <param name="Item">The item, for example <c>events.system</c>.</param>
/// <param name="Records">Records in the order of time, each once.</param>
/// <param name="Coverages">What each file covers.</param>
internal sealed record EventChannel(ItemId Item, IReadOnlyList<Sourced<EventRecord>> Records, IReadOnlyList<LogCoverage> Coverages)
{
    private readonly Lazy<ILookup<string, Sourced<EventRecord>>> _byProvider =
        new(() => Records.ToLookup(static record => record.Value.Provider, StringComparer.OrdinalIgnoreCase));

    private readonly Lazy<ILookup<(string Provider, int EventId), Sourced<EventRecord>>> _byEvent =
        new(() => Records.ToLookup(static record => (record.Value.Provider, record.Value.EventId), EventKeyComparer.Instance));

    /// <summary>All records of a provider, in the order of time.</summary>
    public IEnumerable<Sourced<EventRecord>> Of(string provider) => _byProvider.Value[provider];

    /// <summary>Records of a provider with one of these ids, in the order of time.</summary>
    public IEnumerable<Sourced<EventRecord>> Of(string provider, params IReadOnlyList<int> ids) => ids.Count == 1
        ? _byEvent.Value[(provider, ids[0])]
        : ids.Any(id => _byEvent.Value.Contains((provider, id))) ? _byProvider.Value[provider].Where(record => ids.Contains(record.Value.EventId)) : [];

    /// <summary>Null when one file covers the window; else why the one that comes nearest does not.</summary>
    public CoverageFailure? WhyNotCovering(JobWindow window)
    {
        var nearest = CoverageFailure.Empty;
        foreach (var coverage in Coverages)
        {
            if (coverage.WhyNotCovering(window) is not { } failure)
                return null;
            if (failure.Kind > nearest.Kind)
                nearest = failure;
        }

        return nearest;
    }
}
