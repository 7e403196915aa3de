using System.Text.Json.Serialization;

namespace ArcBundle.Format.Bundles;

/// <summary>Length and hash of one entry.</summary>
/// <param name="Name">Entry name.</param>
/// <param name="Item">Item it belongs to; null for the journal.</param>
/// <param name="Length">Length of the content in bytes.</param>
/// <param name="Sha256">SHA-256 of the content, lower-case hexadecimal.</param>
/// <param name="Source">Where the content came from on the host; null for snapshots.</param>
/// <remarks>Strict reading asks for every constructor parameter, so those that may be null are written as null and not left out.</remarks>
public sealed record ManifestEntry(
    string Name,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Item,
    long Length,
    string Sha256,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Source);
