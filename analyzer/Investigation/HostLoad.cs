using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>Whether samples of a host's load show it busy: the processors above 90 %, or more than 2 requests at a disk, in every sample.</summary>
internal static class HostLoad
{
    /// <summary>Percent of all processors above which a host is busy.</summary>
    private const double BusyProcessor = 90;

    /// <summary>Requests at one physical disk above which it is busy.</summary>
    private const double BusyDisk = 2;

    /// <summary>The bounds as text, for the fingerprint of the rules.</summary>
    public static string Canonical => string.Create(CultureInfo.InvariantCulture, $"busy processor {BusyProcessor} disk {BusyDisk}");

    /// <summary>The values of the processors and of each disk that are above the bound in all samples, of which there must be two at least; in the order found.</summary>
    public static IReadOnlyList<Sourced<LoadFact>> Busy(HostListing<LoadFact> load) =>
    [
        .. load.Facts.Where(static fact => BoundOf(fact.Value.Counter) is not null).GroupBy(static fact => (fact.Value.Counter, fact.Value.Instance))
            .Where(static samples => samples.Select(static fact => fact.Value.AtUtc).Distinct().Skip(1).Any() && samples.All(static fact => fact.Value.Value > BoundOf(fact.Value.Counter)))
            .SelectMany(static samples => samples),
    ];

    /// <summary>The values as text: <c>CPU 95 / 97 %; disk 0 C: 3.5 / 4</c>.</summary>
    public static string Describe(IReadOnlyList<Sourced<LoadFact>> busy) => string.Join("; ", busy.GroupBy(static fact => (fact.Value.Counter, fact.Value.Instance)).Select(static samples =>
    {
        var values = string.Join(" / ", samples.Select(static fact => fact.Value.Value.ToString("0.#", CultureInfo.InvariantCulture)));
        return samples.Key.Counter == LoadCounter.ProcessorBusyPercent ? $"CPU {values} %" : $"disk {samples.Key.Instance}: {values}";
    }));

    private static double? BoundOf(LoadCounter counter) => counter switch
    {
        LoadCounter.ProcessorBusyPercent => BusyProcessor,
        LoadCounter.DiskQueueLength => BusyDisk,
        _ => null,
    };
}
