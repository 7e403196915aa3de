using System.Text.Json.Serialization;

namespace ArcBundle.Collector.Talking;

/// <summary>Source-generated JSON of what the collector prints.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(PlanDocument))]
[JsonSerializable(typeof(ResultDocument))]
internal sealed partial class CollectorJson : JsonSerializerContext;
