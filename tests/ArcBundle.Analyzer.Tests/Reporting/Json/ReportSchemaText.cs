using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Xml;
using System.Xml.Linq;
using ArcBundle.Analyzer.Reporting.Json;
using ArcBundle.Analyzer.Reporting.Json.Documents;

namespace ArcBundle.Analyzer.Tests.Reporting.Json;

/// <summary>The text of <c>docs/report.schema.json</c>: made from the types of the report, their names and their documentation.</summary>
internal static class ReportSchemaText
{
    private static readonly JsonSerializerOptions Writing = new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the text.</summary>
    public static string Create()
    {
        var definitions = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        var documentation = Documentation();
        foreach (var type in typeof(ReportDocument).Assembly.GetTypes().Where(static type => type.Namespace == typeof(ReportDocument).Namespace && !type.Name.Contains('<', StringComparison.Ordinal)))
            definitions.Add(NameOf(type), Define(type, documentation));
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = JsonReport.Schema,
            ["$ref"] = $"#/$defs/{NameOf(typeof(ReportDocument))}",
            ["$defs"] = new JsonObject(definitions.Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        };
        return root.ToJsonString(Writing) + "\n";
    }

    private static JsonObject Define(Type type, XDocument documentation)
    {
        var options = new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, schema) => context.Path.IsEmpty ? schema : Transform(context, schema),
        };
        var schema = JsonSchemaExporter.GetJsonSchemaAsNode(ReportJsonContext.Contract.GetTypeInfo(type)!, options).AsObject();
        var described = new JsonObject { ["description"] = Summary(type, documentation) };
        foreach (var (name, value) in schema.ToList())
        {
            schema.Remove(name);
            described[name] = value;
        }

        var members = described["properties"]!.AsObject();
        foreach (var (name, member) in members.ToList())
            members[name] = Described(member!, Parameter(type, name, documentation));
        described["additionalProperties"] = false;
        described["required"] = new JsonArray([.. members.Select(static member => member.Key).Where(name => !IsChoice(type, name)).Select(static name => (JsonNode)name)]);
        if (type == typeof(ReportPointer))
            described["oneOf"] = new JsonArray([.. members.Select(static member => member.Key).Where(name => IsChoice(type, name)).Select(static name => new JsonObject { ["required"] = new JsonArray(name) })]);
        return described;
    }

    private static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var isNullable = type != context.TypeInfo.Type;
        if (type.Namespace == typeof(ReportDocument).Namespace)
            return new JsonObject { ["$ref"] = $"#/$defs/{NameOf(type)}" };
        if (type == typeof(DateTimeOffset))
            return new JsonObject { ["type"] = isNullable ? new JsonArray("string", "null") : "string", ["pattern"] = ContractTimeConverter.Pattern };
        if (ReportJsonContext.Contract.Options.GetConverter(type) is IContractNames names)
            return new JsonObject { ["enum"] = new JsonArray([.. names.Names.Select(static name => (JsonNode)name)]) };
        if (context.PropertyInfo is { Name: "schema" })
            return new JsonObject { ["const"] = JsonReport.Schema };
        if (context.PropertyInfo is { Name: "score" })
            return new JsonObject { ["type"] = "number", ["minimum"] = 0, ["maximum"] = 1 };
        if (context.PropertyInfo is { } property && IsChoice(property.DeclaringType, property.Name))
            return new JsonObject { ["type"] = type == typeof(string) ? "string" : "integer" };
        return schema;
    }

    private static bool IsChoice(Type type, string name) => type.GetProperties()
        .Single(property => string.Equals(JsonNamingPolicy.CamelCase.ConvertName(property.Name), name, StringComparison.Ordinal))
        .IsDefined(typeof(JsonIgnoreAttribute), inherit: false);

    private static JsonObject Described(JsonNode member, string description)
    {
        var described = new JsonObject { ["description"] = description };
        foreach (var (name, value) in member.AsObject())
            described[name] = value?.DeepClone();
        return described;
    }

    private static string NameOf(Type type) => JsonNamingPolicy.CamelCase.ConvertName(type.Name["Report".Length..]);

    private static string Summary(Type type, XDocument documentation) => Text(Member(type, documentation).Element("summary")!);

    private static string Parameter(Type type, string name, XDocument documentation) => Text(Member(type, documentation).Elements("param")
        .Single(param => string.Equals(JsonNamingPolicy.CamelCase.ConvertName(param.Attribute("name")!.Value), name, StringComparison.Ordinal)));

    private static XElement Member(Type type, XDocument documentation) =>
        documentation.Descendants("member").Single(member => member.Attribute("name")!.Value == "T:" + type.FullName);

    private static string Text(XElement element) => string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static XDocument Documentation()
    {
        using var reader = XmlReader.Create(Path.ChangeExtension(typeof(ReportDocument).Assembly.Location, "xml"));
        return XDocument.Load(reader);
    }
}
