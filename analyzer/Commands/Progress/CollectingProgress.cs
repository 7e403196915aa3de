using ArcBundle.Collector.Running;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands.Progress;

/// <summary>Shows how far a collection is: by the number of its items.</summary>
/// <param name="line">Where.</param>
internal sealed class CollectingProgress(ProgressLine line) : IRunListener
{
    /// <inheritdoc/>
    public void Begins(ItemId item, int number, int count) => line.Tell(number - 1, count);

    /// <inheritdoc/>
    public void GoesOn(Message how)
    {
        // The number of the item says enough.
    }

    /// <inheritdoc/>
    public void Ended(ManifestItem item)
    {
        // The next one begins, or the collection is over.
    }
}
