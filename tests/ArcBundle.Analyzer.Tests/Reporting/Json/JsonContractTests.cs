using System.Text.Json;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Reporting.Json;

/// <summary>Holds report.json to the field names that scripts rely on.</summary>
public class JsonContractTests
{
    private static readonly string[] Pointer = ["host", "entry", "line|record|path", "atUtc", "quote"];

    [Fact]
    public void Write_ForEveryObject_HasExactlyTheFieldsOfTheContract()
    {
        using var report = Parse(Language.English);
        var root = report.RootElement;

        AssertFields(root, "schema", "tool", "rules", "language", "inputs", "incidents", "conditions", "timeline", "clocks", "selfCheck", "warnings");
        AssertFields(root.GetProperty("tool"), "version");
        AssertFields(root.GetProperty("rules"), "version", "sha256");
        AssertEach(root, "inputs", static input =>
        {
            AssertFields(input, "id", "path", "kind", "sha256", "host", "role", "collectedAtUtc", "utcOffsetMinutes", "complete", "damage", "items");
            AssertEach(input, "items", static item => AssertFields(item, "item", "outcome", "note"));
        });
        AssertEach(root, "incidents", AssertIncident);
        AssertEach(root, "conditions", static condition =>
        {
            AssertFields(condition, "host", "cause", "verdict", "score", "for", "against", "remedy", "article");
            AssertFindings(condition);
        });
        AssertEach(root, "timeline", static entry =>
        {
            AssertFields(entry, "atUtc", "host", "source", "kind", "text", "pointer");
            AssertPointer(entry.GetProperty("pointer"));
        });
        AssertEach(root, "clocks", static clock => AssertFields(clock, "host", "reference", "state", "offsetSeconds", "errorSeconds", "pairs", "steps", "text", "timeService"));
        AssertEach(root, "selfCheck", static check => AssertFields(check, "host", "item", "check", "seen", "text"));
    }

    [Fact]
    public void Write_ForKnownAndUnknownValues_WritesThemAsTheContractSays()
    {
        using var report = Parse(Language.Japanese);
        var root = report.RootElement;
        var first = root.GetProperty("incidents")[0];
        var second = root.GetProperty("incidents")[1];

        Assert.Equal("arcbundle.report/1", root.GetProperty("schema").GetString());
        Assert.Equal("ja", root.GetProperty("language").GetString());
        Assert.Equal("2026-11-19T17:52:10Z", first.GetProperty("atUtc").GetString());
        Assert.Equal(10060, first.GetProperty("winsock").GetInt32());
        Assert.Equal("job-start-and-end", first.GetProperty("window").GetProperty("source").GetString());
        Assert.Equal(3004, first.GetProperty("silenceSeconds").GetInt32());
        Assert.Equal("ambiguous-date", second.GetProperty("timeCertainty").GetString());
        foreach (var name in new[] { "node", "address", "job", "session", "winsock", "server", "agent", "silenceSeconds" })
            Assert.Equal(JsonValueKind.Null, second.GetProperty(name).ValueKind);
        var top = first.GetProperty("causes")[0];
        Assert.Equal("confirmed", top.GetProperty("verdict").GetString());
        Assert.Equal(0.97, top.GetProperty("score").GetDouble());
        Assert.Equal("decisive", top.GetProperty("for")[0].GetProperty("weight").GetString());
        Assert.Equal(81234, top.GetProperty("for")[0].GetProperty("pointers")[0].GetProperty("record").GetInt64());
        Assert.Equal(Enumerable.Range(1, CauseIds.All.Count), first.GetProperty("causes").EnumerateArray().Select(static c => c.GetProperty("rank").GetInt32()));
        Assert.Equal("unknown", root.GetProperty("inputs")[2].GetProperty("role").GetString());
    }

    [Fact]
    public void Write_InJapanese_DiffersFromEnglishInTextsOnly()
    {
        using var english = Parse(Language.English);
        using var japanese = Parse(Language.Japanese);

        Assert.Equal(Ids(english), Ids(japanese));
        Assert.Contains("アクセスが拒否されました", Rendered.Text(ReportFormat.Json, SampleResult.Create(), Language.Japanese), StringComparison.Ordinal);
    }

    private static JsonDocument Parse(Language language) => JsonDocument.Parse(Rendered.Bytes(ReportFormat.Json, SampleResult.Create(), language));

    private static List<string?> Ids(JsonDocument report) =>
    [
        .. report.RootElement.GetProperty("incidents").EnumerateArray().SelectMany(static i => i.GetProperty("causes").EnumerateArray())
            .Select(static c => c.GetProperty("cause").GetString() + c.GetProperty("verdict").GetString()),
    ];

    private static void AssertIncident(JsonElement incident)
    {
        AssertFields(
            incident, "id", "atUtc", "node", "address", "job", "session", "codes", "winsock", "server", "agent", "window", "silenceSeconds", "timeCertainty", "settings", "causes", "next");
        AssertFields(incident.GetProperty("window"), "fromUtc", "toUtc", "source");
        AssertEach(incident, "settings", static setting => AssertFields(setting, "name", "side", "host", "state", "path", "view", "data", "reading", "topic", "title", "differs"));
        AssertEach(incident, "causes", static cause =>
        {
            AssertFields(cause, "cause", "rank", "verdict", "score", "for", "against", "missing", "remedy", "article", "explains");
            AssertFindings(cause);
            AssertEach(cause, "missing", static missing => AssertFields(missing, "item", "host", "why"));
        });
        AssertEach(incident, "next", static next => AssertFields(next, "collect", "host", "how", "separates"));
    }

    private static void AssertFindings(JsonElement cause)
    {
        foreach (var side in new[] { "for", "against" })
        {
            AssertEach(cause, side, static finding =>
            {
                AssertFields(finding, "id", "text", "weight", "pointers");
                AssertEach(finding, "pointers", AssertPointer);
            });
        }
    }

    private static void AssertPointer(JsonElement pointer) => Assert.Equal(
        Pointer, pointer.EnumerateObject().Select(static member => member.Name is "line" or "record" or "path" ? "line|record|path" : member.Name), StringComparer.Ordinal);

    private static void AssertEach(JsonElement parent, string name, Action<JsonElement> assert) =>
        Assert.All(parent.GetProperty(name).EnumerateArray(), assert);

    private static void AssertFields(JsonElement element, params string[] names) =>
        Assert.Equal(names, element.EnumerateObject().Select(static member => member.Name), StringComparer.Ordinal);
}
