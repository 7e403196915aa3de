using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>
/// An adapter whose error counters grew between two samples. Discards are left out: Windows counts frames of protocols it does not speak among them, and
/// they grow on healthy hosts.
/// </summary>
/// <param name="Samples">The earlier and the later sample.</param>
/// <param name="Errors">By how many packets the counters of received and sent errors grew together.</param>
internal sealed record AdapterErrors(IReadOnlyList<Sourced<AdapterFact>> Samples, long Errors)
{
    /// <summary>The adapters of a host whose errors grew, in the order found; a counter that is smaller later was set back and tells nothing.</summary>
    public static IReadOnlyList<AdapterErrors> Of(Host host)
    {
        var grown = new List<AdapterErrors>();
        foreach (var adapter in host.Adapters?.Facts.GroupBy(static sample => sample.Value.Id, StringComparer.OrdinalIgnoreCase) ?? [])
        {
            var (first, last) = (adapter.MinBy(static sample => sample.Value.AtUtc)!, adapter.MaxBy(static sample => sample.Value.AtUtc)!);
            var errors = Growth(first.Value.ReceivedErrors, last.Value.ReceivedErrors) + Growth(first.Value.SentErrors, last.Value.SentErrors);
            if (last.Value.AtUtc > first.Value.AtUtc && errors > 0)
                grown.Add(new([first, last], errors));
        }

        return grown;
    }

    /// <summary>How people know the adapter.</summary>
    public string Name => Samples[^1].Value is var adapter && adapter.Name is { } name
        ? adapter.Description is { } description ? string.Create(CultureInfo.InvariantCulture, $"{name} ({description})") : name
        : adapter.Description ?? adapter.Id;

    private static long Growth(long? before, long? after) => before is >= 0 and var first && after is { } last && last > first ? Math.Min(last - first, int.MaxValue) : 0;
}
