using System.Text.Json;
using System.Text.Json.Serialization;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Analyzer.Reporting.Json.Documents;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Json;

/// <summary>How the documents of reports become JSON: member names in camel case, every member always written, unknown ones as null.</summary>
[JsonSerializable(typeof(ReportDocument))]
internal sealed partial class ReportJsonContext : JsonSerializerContext
{
    /// <summary>The context of the contract.</summary>
    public static ReportJsonContext Contract { get; } = new(ContractOptions());

    private static JsonSerializerOptions ContractOptions() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JsonEscaping.Encoder,
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        RespectNullableAnnotations = true,
        Converters =
        {
            new ContractTimeConverter(),
            new ContractNameConverter<Language>(LanguageNames.ToName),
            new ContractNameConverter<HostRole>(HostRoleNames.ToName),
            new ContractNameConverter<ItemOutcome>(ItemOutcomeNames.ToName),
            new ContractNameConverter<JobWindowSource>(JobWindowSourceNames.ToName),
            new ContractNameConverter<TimeCertainty>(TimeCertaintyNames.ToName),
            new ContractNameConverter<SettingState>(SettingStateNames.ToName),
            new ContractNameConverter<SettingTopic>(SettingTopicNames.ToName),
            new ContractNameConverter<Verdict>(VerdictNames.ToName),
            new ContractNameConverter<Weight>(WeightNames.ToName),
            new ContractNameConverter<ClockState>(ClockStateNames.ToName),
        },
    };
}
