using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Running;

/// <summary>Is told how a run goes on.</summary>
internal interface IRunListener
{
    /// <summary>An item begins.</summary>
    /// <param name="item">The item.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="count">Number of items.</param>
    void Begins(ItemId item, int number, int count);

    /// <summary>An item is over.</summary>
    void Ended(ManifestItem item);
}
