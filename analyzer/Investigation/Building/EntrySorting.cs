using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Tells what each entry of a host is: by its item in a bundle, by content else.</summary>
internal static class EntrySorting
{
    /// <summary>The entries in the order given; copies of one content are kept once, and a text with the output of several commands is one entry for each.</summary>
    public static IReadOnlyList<ReadEntry> Sort(HostEvidence evidence, ReadingContext context)
    {
        var sorted = new List<ReadEntry>();
        var seen = new HashSet<(ItemId?, string)>();
        foreach (var entry in evidence.Entries)
        {
            var item = entry.Item is { } known && known != ItemCatalog.Extra ? known : (ItemId?)null;
            var isFacts = item is not null && entry.Name.StartsWith(BundleEntryNames.FactsFolder, StringComparison.Ordinal);
            if (entry.Length > 0 && !seen.Add((item, entry.Sha256)))
                continue;
            sorted.AddRange(CombinedText.Of(new(entry, item, isFacts ? EvidenceForm.Unknown : EvidenceForms.Of(entry, context), isFacts), context));
        }

        return sorted;
    }
}
