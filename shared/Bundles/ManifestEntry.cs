using System.Text.Json.Serialization;

namespace ArcBundle.Format.Bundles;

/// <summary>Length and hash of one entry.</summary>
/// <param name="Name">Entry name.</param>
/// <param name="Item">Item it belongs to; null for the journal.</param>
/// <param name="Length">Length of the content in bytes.</param>
/// <param name="Sha256">SHA-256 of the content, lower-case hexadecimal.</param>
/// <param name="Source">Where the content came from on the host; null for snapshots.</param>
public sealed record ManifestEntry(
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Item, // a required parameter: strict reading wants it even when null
    long Length,
    string Sha256,
    string? Source = null);
