using System.Text.Json;
using System.Text.Json.Serialization;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Json;

/// <summary>Writes moments as the contract has them: <c>yyyy-MM-ddTHH:mm:ssZ</c>.</summary>
internal sealed class ContractTimeConverter : JsonConverter<DateTimeOffset>
{
    /// <summary>Regular expression of what is written, for the schema.</summary>
    public const string Pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$";

    /// <summary>Reports are written and never read back.</summary>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(ReportTime.ToContract(value));
}
