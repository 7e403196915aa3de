using ArcBundle.Analyzer.Investigation;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Causes.Signatures;

/// <summary>Lines of the product's logs: <c>category: product-log</c>, with a <c>service</c> when only one kind of log is meant.</summary>
/// <param name="Service"><c>activity</c>, <c>server</c> or <c>agent</c>; null for all.</param>
internal sealed record ProductLogSource(string? Service) : LogSource
{
    /// <summary>The category's name.</summary>
    public const string Category = "product-log";

    private static readonly (string Service, ItemId Item)[] Known =
        [("activity", ItemCatalog.LogsActivity), ("server", ItemCatalog.LogsServer), ("agent", ItemCatalog.LogsAgent)];

    /// <summary>The services there are.</summary>
    public static IEnumerable<string> Services => Known.Select(static known => known.Service);

    /// <summary>Whether a line comes from such a log.</summary>
    public bool Includes(LogLine line) =>
        Service is null || Known.Any(known => string.Equals(known.Service, Service, StringComparison.Ordinal) && known.Item == line.Item);
}
