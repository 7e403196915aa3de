using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArcBundle.Format.Bundles;

/// <summary>
/// JSON of the bundle's own documents, source-generated. Reading is strict: duplicate members, members that the format does not know,
/// missing required members and nulls where none is allowed are refused.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    PropertyNameCaseInsensitive = false,
    MaxDepth = 16,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BundleContext))]
[JsonSerializable(typeof(BundleManifest))]
[JsonSerializable(typeof(JournalRecord))]
public sealed partial class BundleJson : JsonSerializerContext
{
    /// <summary>Largest JSON document that is read, in bytes: 16 MiB, far above 20,000 entries with long names.</summary>
    public const int LargestDocument = 16 * 1024 * 1024;
}
