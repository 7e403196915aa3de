using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArcBundle.Analyzer.Reporting.Json;

/// <summary>Writes an enumeration by the names of the contract.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <param name="nameOf">The name of a value.</param>
internal sealed class ContractNameConverter<T>(Func<T, string> nameOf) : JsonConverter<T>, IContractNames
    where T : struct, Enum
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<T>().Select(nameOf)];

    /// <summary>Reports are written and never read back.</summary>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(nameOf(value));
}
