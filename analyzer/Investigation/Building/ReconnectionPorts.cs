using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Ports;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>
/// The port ranges on which the job engine awaits reconnections, as <c>PortsConfig.cfg</c> of any host of the case tells them: the server has
/// the file, and the traces of its agents need it. Without one nothing is guessed.
/// </summary>
internal static class ReconnectionPorts
{
    /// <summary>A port configuration has a few kilobytes.</summary>
    private const long Longest = 64 * 1024;

    private const int MostRanges = 64;

    /// <summary>The ports that matter in the traces of a case.</summary>
    public static TracePorts Of(IEnumerable<HostEvidence> hosts)
    {
        var ranges = hosts.SelectMany(static host => host.Entries).Where(static entry => entry.Length is > 0 and <= Longest && MayBe(entry.Item))
            .SelectMany(RangesOf).Distinct().Order().Take(MostRanges).ToList();
        return ranges.Count == 0 ? TracePorts.AgentsOnly : new(ranges);
    }

    private static bool MayBe(ItemId? item) => item is null || item == ItemCatalog.ConfigPorts || item == ItemCatalog.Extra;

    private static IEnumerable<(int First, int Last)> RangesOf(EvidenceEntry entry)
    {
        if (EvidenceForms.Of(entry, ReadingContext.Unknown) != EvidenceForm.PortConfig)
            return [];
        try
        {
            using var stream = entry.Open();
            return ReconnectionRanges.In(PortConfigReader.Read(stream, entry.Name, ReadingContext.Unknown).Facts).SelectMany(static fact => fact.Value.Ports).ToList();
        }
        catch (EvidenceDamagedException)
        {
            // The entry is read again with the others, and named as damaged then.
            return [];
        }
    }
}
