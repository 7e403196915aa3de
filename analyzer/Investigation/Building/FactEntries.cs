using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Reads typed snapshots of the collector.</summary>
internal static class FactEntries
{
    /// <summary>Facts that are kept of one entry.</summary>
    private const int MostFacts = 500_000;

    /// <summary>Reads the facts of an entry; a torn entry gives what stands before the tear.</summary>
    public static Readings<T> Read<T>(ReadEntry read, FactCodec<T> codec)
    {
        var facts = new List<Sourced<T>>();
        var isTorn = false;
        try
        {
            using var stream = read.Entry.Open();
            foreach (var fact in FactFile.Read(stream, codec))
            {
                if (facts.Count == MostFacts)
                {
                    isTorn = true;
                    break;
                }

                var place = Place.OfPath(facts.Count.ToString(CultureInfo.InvariantCulture));
                facts.Add(new(fact, Origin.Of(read.Entry.Name, place, fact?.ToString() ?? string.Empty)));
            }
        }
        catch (BundleFormatException)
        {
            // Torn, malformed, or changed since it was opened: what came before is whole.
            isTorn = true;
        }

        return new(facts, new DataQuality { Read = facts.Count, Truncated = isTorn });
    }
}
