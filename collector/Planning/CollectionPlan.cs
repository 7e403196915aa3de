using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Probes;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Planning;

/// <summary>What a run will read and where it will write, before it has done either.</summary>
/// <param name="Options">The user's options.</param>
/// <param name="Host">The host.</param>
/// <param name="Description">What is known about it.</param>
/// <param name="Role">Its role.</param>
/// <param name="Products">Products found.</param>
/// <param name="Items">The items, in the order in which they are read.</param>
/// <param name="OutputFolders">Folders to write to; the first that can be written is used.</param>
internal sealed record CollectionPlan(
    CollectOptions Options,
    IEvidenceHost Host,
    HostDescription Description,
    string Role,
    IReadOnlyList<ProductVersion> Products,
    IReadOnlyList<PlannedItem> Items,
    IReadOnlyList<string> OutputFolders)
{
    /// <summary>The time that events are exported from; null where nothing is exported, as from a disk.</summary>
    public EventWindow? Events { get; init; }

    /// <summary>Estimate of what is read, in bytes before compression; items of unknown size count as nothing.</summary>
    public long EstimatedBytes => Items.Where(static item => item.Decided is null).Sum(static item => item.Outlook.EstimatedBytes ?? 0);
}
