using ArcBundle.Collector.Talking;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Running;

/// <summary>
/// How much of a bundle's allowed size one item may fill with evidence as found: half of what is left, so that whatever comes after a huge one
/// still finds room; what the user adds by hand comes last and may take all of it. Snapshots are small and not counted.
/// </summary>
/// <param name="most">Allowed size of the bundle in bytes, as it lies on the disk.</param>
internal sealed class SizeShare(long most)
{
    /// <summary>Left to every item whatever came before it: most of them are smaller than this.</summary>
    private const long Least = 64 * 1024;

    /// <summary>No bound.</summary>
    public static SizeShare Unbounded { get; } = new(long.MaxValue);

    /// <summary>Size of the bundle at which the item has to stop.</summary>
    /// <param name="item">The item.</param>
    /// <param name="length">Size of the bundle when it begins.</param>
    public long EndFor(ItemId item, long length)
    {
        var left = Math.Max(0, most - length);
        return length + Math.Max(Least, item == ItemCatalog.Extra ? left : left / 2);
    }

    /// <summary>Tells that the share was too small.</summary>
    public OutcomeNote Note => new(OutcomeReasons.SizeLimit, $"--max-size {SizeText.Of(most)}");
}
