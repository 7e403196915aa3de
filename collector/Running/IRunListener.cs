using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Running;

/// <summary>Is told how a run goes on.</summary>
internal interface IRunListener
{
    /// <summary>An item begins.</summary>
    /// <param name="item">The item.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="count">Number of items.</param>
    void Begins(ItemId item, int number, int count);

    /// <summary>An item that takes long tells how it goes on. Called from the item's own thread, between its begin and its end.</summary>
    void GoesOn(Message how);

    /// <summary>An item is over.</summary>
    void Ended(ManifestItem item);
}
