using System.Text.Json;
using System.Text.RegularExpressions;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Scenarios;

public sealed partial class ScenarioTests
{
    public static TheoryData<string> Names { get; } = [.. Scenario.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void Analyze_WhenScenario_JudgesAsExpected(string name)
    {
        using var scenario = Scenario.Open(name);
        var result = scenario.Analyze();
        var expected = scenario.Expected;
        if (expected.TryGetProperty("incidents", out var incidents))
        {
            Assert.Equal(incidents.GetArrayLength(), result.Incidents.Count);
            foreach (var (diagnosis, wanted) in result.Incidents.Zip(incidents.EnumerateArray()))
                AssertDiagnosis(diagnosis, wanted);
        }

        if (expected.TryGetProperty("conditions", out var conditions))
            Assert.Equal(Texts(conditions), result.Conditions.Select(static c => $"{c.Host} {c.Judgement.Cause} {c.Judgement.Verdict.ToName()}"), StringComparer.Ordinal);
        if (expected.TryGetProperty("warnings", out var warnings))
            Assert.Superset(Texts(warnings).ToHashSet(StringComparer.Ordinal), result.Warnings.Select(static w => w.Key).ToHashSet(StringComparer.Ordinal));
        if (expected.TryGetProperty("clocks", out var clocks))
            Assert.Equal(Texts(clocks), result.Clocks.Select(static c => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{c.Host} {c.Reference} {c.State.ToName()} {c.OffsetSeconds}").TrimEnd()), StringComparer.Ordinal);
        if (expected.TryGetProperty("suspicious", out var suspicious))
            Assert.Equal(Texts(suspicious), result.SelfCheck.Where(static c => !c.IsSeen).Select(static c => $"{c.Host} {c.Canary.Item}"), StringComparer.Ordinal);
        AssertSound(result);
        AssertPointsToFiles(result, scenario.Folder);
    }

    /// <summary>Every finding leads to a file that was given.</summary>
    private static void AssertPointsToFiles(AnalysisResult result, string folder) =>
        Assert.All(result.Incidents.SelectMany(static diagnosis => diagnosis.Causes).SelectMany(static cause => cause.For.Concat(cause.Against))
            .SelectMany(static finding => finding.Pointers), pointer => Assert.True(File.Exists(Path.Combine(folder, pointer.Origin.Entry)), pointer.Origin.Entry));

    private static void AssertDiagnosis(Diagnosis diagnosis, JsonElement wanted)
    {
        var incident = diagnosis.Incident;
        foreach (var property in wanted.EnumerateObject())
        {
            switch (property.Name)
            {
                case "verdicts":
                    foreach (var verdict in property.Value.EnumerateObject())
                    {
                        var judgement = Of(diagnosis, verdict.Name);
                        Assert.True(string.Equals(judgement.Verdict.ToName(), verdict.Value.GetString(), StringComparison.Ordinal), $"{verdict.Name}: wanted {verdict.Value.GetString()}, got {Describe(judgement)}");
                    }

                    break;
                case "first":
                    Assert.Equal(property.Value.GetString(), diagnosis.Causes[0].Cause);
                    break;
                case "for":
                case "against":
                    foreach (var cause in property.Value.EnumerateObject())
                    {
                        var judgement = Of(diagnosis, cause.Name);
                        var found = string.Equals(property.Name, "for", StringComparison.Ordinal) ? judgement.For : judgement.Against;
                        Assert.Equal(Texts(cause.Value).Order(StringComparer.Ordinal), found.Select(static f => $"{f.Id} {f.Weight.ToName()}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
                    }

                    break;
                case "missing":
                    foreach (var cause in property.Value.EnumerateObject())
                    {
                        Assert.Equal(Texts(cause.Value).Order(StringComparer.Ordinal),
                            Of(diagnosis, cause.Name).Missing.Select(static m => $"{m.Item} {m.Host ?? "-"}").Order(StringComparer.Ordinal));
                    }

                    break;
                case "remedySays":
                    foreach (var cause in property.Value.EnumerateObject())
                    {
                        var steps = Of(diagnosis, cause.Name).Remedy.Select(static step => string.Join(' ', step.Arguments.Select(static a => $"{a.Name}={a.Value}").Prepend(step.Key[(step.Key.LastIndexOf('.') + 1)..])));
                        Assert.Superset(Texts(cause.Value).ToHashSet(StringComparer.Ordinal), steps.ToHashSet(StringComparer.Ordinal));
                    }

                    break;
                case "next":
                    Assert.Equal(Texts(property.Value), diagnosis.Next.Select(static n => $"{n.Collect} {n.Host ?? "-"}"), StringComparer.Ordinal);
                    break;
                case "settings":
                    Assert.Equal(Texts(property.Value), diagnosis.Settings.Where(static s => s.Topic == SettingTopic.Connection).Select(static s => $"{s.Name} {s.Side} {s.State.ToName()} {s.Reading.Key}"), StringComparer.Ordinal);
                    break;
                case "remedy":
                    foreach (var cause in property.Value.EnumerateObject())
                        Assert.Equal(Texts(cause.Value), Of(diagnosis, cause.Name).Remedy.Select(step => step.Key[$"remedy.{cause.Name}.".Length..]), StringComparer.Ordinal);
                    break;
                case "explains":
                    Assert.Equal(Texts(property.Value), diagnosis.Causes[0].Explains);
                    break;
                default:
                    Assert.Equal(property.Value.ValueKind == JsonValueKind.Null ? null : property.Value.ToString(), Field(incident, property.Name));
                    break;
            }
        }
    }

    private static CauseJudgement Of(Diagnosis diagnosis, string cause) => diagnosis.Causes.Single(c => string.Equals(c.Cause, cause, StringComparison.Ordinal));

    private static string? Field(IncidentSummary incident, string name) => name switch
    {
        "id" => incident.Id,
        "at" => UtcText.Of(incident.AtUtc),
        "node" => incident.Node,
        "address" => incident.Address,
        "job" => incident.Job,
        "session" => incident.Session,
        "codes" => "[" + string.Join(",", incident.Codes.Select(static c => $"\"{c}\"")) + "]",
        "winsock" => incident.Winsock?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "silence" => incident.SilenceSeconds?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        "server" => incident.Server,
        "agent" => incident.Agent,
        "from" => UtcText.Of(incident.Window.FromUtc),
        "to" => UtcText.Of(incident.Window.ToUtc),
        "source" => incident.Window.Source.ToName(),
        "certainty" => incident.TimeCertainty.ToName(),
        _ => throw new ArgumentException($"No field '{name}'.", nameof(name)),
    };

    /// <summary>What holds for every analysis.</summary>
    private static void AssertSound(AnalysisResult result)
    {
        foreach (var diagnosis in result.Incidents)
        {
            Assert.Equal(ArcBundle.Format.Items.CauseIds.All.Order(StringComparer.Ordinal), diagnosis.Causes.Select(static c => c.Cause).Order(StringComparer.Ordinal));
            Assert.Equal(Enumerable.Range(1, 11), diagnosis.Causes.Select(static c => c.Rank));
            foreach (var judgement in diagnosis.Causes)
            {
                Assert.InRange(judgement.Score, 0, 1);
                Assert.All(judgement.For.Concat(judgement.Against), finding => Assert.NotEmpty(finding.Pointers));
                Assert.Equal(judgement.Verdict <= Verdict.Possible, judgement.Remedy.Count > 0);
                if (judgement.Verdict == Verdict.NotAssessed)
                    Assert.NotEmpty(judgement.Missing);
                Assert.All(judgement.For.Concat(judgement.Against).Select(static f => f.Text).Concat(judgement.Remedy).Concat(judgement.Notes)
                    .Concat(judgement.Missing.Select(static m => m.Why)).Append(judgement.Article), message => AssertTold(CauseTexts.Catalog, message));
                if (judgement.Remedy.Count > 0)
                    Assert.EndsWith(".check", judgement.Remedy[^1].Key, StringComparison.Ordinal);
            }

            Assert.All(diagnosis.Settings, static setting =>
            {
                AssertTold(InvestigationTexts.Catalog, setting.Reading);
                if (setting.Title is { } title)
                    AssertTold(InvestigationTexts.Catalog, title);
            });
            Assert.All(diagnosis.Next, static next => AssertTold(CauseTexts.Catalog, next.How));
        }

        Assert.All(result.Conditions, static condition => Assert.NotEqual(Verdict.Confirmed, condition.Judgement.Verdict));
        Assert.All(result.Timeline.Select(static t => t.Text).Concat(result.Warnings), static message => AssertTold(InvestigationTexts.Catalog, message));
    }

    /// <summary>A text of the catalog whose holes are all filled, in both languages; or one that a signature file brings.</summary>
    private static void AssertTold(TextCatalog catalog, Message message)
    {
        if (message.Own is not null)
            return;
        Assert.True(catalog.Has(message.Key), message.Key);
        var plain = new Message(message.Key, [.. message.Arguments.Select(static argument => (argument.Name, "x"))]);
        Assert.All([Language.Japanese, Language.English], language => Assert.DoesNotMatch(Hole(), catalog.Render(plain, language)));
    }

    [GeneratedRegex(@"\{[A-Za-z]+\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();

    private static string Describe(CauseJudgement judgement) =>
        $"{judgement.Verdict.ToName()} for [{string.Join(", ", judgement.For.Select(static f => $"{f.Id} {f.Weight.ToName()}"))}] against "
        + $"[{string.Join(", ", judgement.Against.Select(static f => $"{f.Id} {f.Weight.ToName()}"))}] missing [{string.Join(", ", judgement.Missing.Select(static m => $"{m.Item} {m.Host} {m.Why}"))}]";

    private static List<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(static e => e.GetString()!)];
}
