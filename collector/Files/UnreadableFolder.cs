using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Files;

/// <summary>A folder that is there and cannot be listed.</summary>
/// <param name="Path">Local path.</param>
/// <param name="Why">What listing it ended with.</param>
internal sealed record UnreadableFolder(string Path, Exception Why)
{
    /// <summary>True when it is closed to us; false when it is broken.</summary>
    public bool IsRefused => Why is UnauthorizedAccessException;

    /// <summary>What the item's outcome tells of it.</summary>
    /// <param name="source">The folder as the manifest names it.</param>
    public OutcomeNote Note(string source) => IsRefused ? new(OutcomeReasons.AccessDenied, source) : new(OutcomeReasons.NotReadable, $"{source}: {Why.Message}");
}
