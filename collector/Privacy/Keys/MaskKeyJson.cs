using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArcBundle.Collector.Privacy.Keys;

/// <summary>JSON of the key file, source-generated and read strictly.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, MaxDepth = 8)]
[JsonSerializable(typeof(MaskKeyDocument))]
internal sealed partial class MaskKeyJson : JsonSerializerContext
{
    /// <summary>For writing: Japanese stays readable.</summary>
    public static MaskKeyJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Strict) { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All) });
}
