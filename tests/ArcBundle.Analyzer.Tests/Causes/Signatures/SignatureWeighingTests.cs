using System.Text;
using System.Text.Json;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Commands;
using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Analyzer.Tests.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Scenarios;

namespace ArcBundle.Analyzer.Tests.Causes.Signatures;

/// <summary>From a signature file to a finding in the report, on the synthetic scenario <c>agent-stopped/looks-like-it</c> with one more event log.</summary>
public sealed class SignatureWeighingTests : IDisposable
{
    private const string Crash = "signature.agent-service-crash";

    private static readonly DateTimeOffset InWindow = new(2026, 11, 18, 16, 20, 0, TimeSpan.Zero);

    private readonly Scenario _scenario = Scenario.Open("agent-stopped/looks-like-it");
    private readonly ScratchFolder _rules = new();

    [Fact]
    public void Analyze_WhenABuiltInSignatureMatchesInTheWindow_MakesAFindingWithItsPointer()
    {
        WriteApplicationLog("UnivAgent.exe", InWindow);

        using var report = Analyze();

        var finding = Assert.Single(FindingsOf(report, "agent-stopped"), static f => IdOf(f) == Crash);
        Assert.Equal("medium", finding.GetProperty("weight").GetString());
        Assert.Contains("1 times, first at 2026-11-18T16:20:00Z", finding.GetProperty("text").GetString(), StringComparison.Ordinal);
        var pointer = Assert.Single(finding.GetProperty("pointers").EnumerateArray());
        Assert.EndsWith("Application.evtx", pointer.GetProperty("entry").GetString(), StringComparison.Ordinal);
        Assert.Contains("Application Error 1000 UnivAgent.exe", pointer.GetProperty("quote").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("spoolsv.exe", 20)]
    [InlineData("UnivAgent.exe", -120)]
    [InlineData("UnivAgent.exe", 120)]
    public void Analyze_WhenNothingMatchesInTheWindow_MakesNone(string program, int minutes)
    {
        WriteApplicationLog(program, InWindow.AddMinutes(minutes));

        using var report = Analyze();

        Assert.DoesNotContain(FindingsOf(report, "agent-stopped"), static f => IdOf(f) == Crash);
    }

    [Fact]
    public void Analyze_WhenTheUsersSignatureIsDecisive_ConfirmsAndSaysWhereItComesFrom()
    {
        RemoveWriterList();
        WriteApplicationLog("spoolsv.exe", InWindow);
        WriteRule("own-rule", Rule("vss-writer", "decisive", "any"));

        using var without = Analyze();
        using var report = Analyze("--rules", _rules.Path);

        var cause = CauseOf(report, "vss-writer");
        Assert.Equal("confirmed", cause.GetProperty("verdict").GetString());
        Assert.Equal("signature.own-rule", IdOf(cause.GetProperty("for")[0]));
        Assert.Equal("own & <b>text</b>", cause.GetProperty("for")[0].GetProperty("text").GetString());
        Assert.Contains(report.RootElement.GetProperty("warnings").EnumerateArray(), static w => w.GetString()!.Contains("own-rule.yml", StringComparison.Ordinal));
        Assert.NotEqual(HashOf(without), HashOf(report));
        Assert.DoesNotContain(without.RootElement.GetProperty("warnings").EnumerateArray(), static w => w.GetString()!.Contains("own-rule.yml", StringComparison.Ordinal));
    }

    [Fact]
    public void Analyze_WhenTheUsersTextIsMarkup_IsEscapedInHtml()
    {
        WriteApplicationLog("spoolsv.exe", InWindow);
        WriteRule("own-rule", Rule("vss-writer", "decisive", "any"));

        var html = CommandLine.Run("analyze", _scenario.Folder, "--format", "html", "--rules", _rules.Path).Output;

        Assert.Contains("own &amp; &lt;b&gt;text&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>text</b>", html, StringComparison.Ordinal);
        Assert.Contains("The finding signature.own-rule comes from the signature file own-rule.yml", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_WhenLanguageIsJapanese_TellsTheJapaneseText()
    {
        WriteApplicationLog("spoolsv.exe", InWindow);
        WriteRule("own-rule", Rule("vss-writer", "decisive", "any"));

        using var report = Analyze("--rules", _rules.Path, "--lang", "ja");

        Assert.Equal("独自の文", CauseOf(report, "vss-writer").GetProperty("for")[0].GetProperty("text").GetString());
    }

    [Fact]
    public void Analyze_WhenSignatureSpeaksAgainst_LowersTheVerdict()
    {
        RemoveWriterList();
        WriteApplicationLog("spoolsv.exe", InWindow);
        WriteRule("for-rule", Rule("vss-writer", "strong", "window"));
        WriteRule("against-rule", Rule("vss-writer", "strong", "window").Replace("33333333", "44444444", StringComparison.Ordinal) + "direction: against\n");

        using var report = Analyze("--rules", _rules.Path);

        var cause = CauseOf(report, "vss-writer");
        Assert.Equal("signature.against-rule", Assert.Single(cause.GetProperty("against").EnumerateArray().Select(IdOf), static id => id.StartsWith("signature.", StringComparison.Ordinal)));
        Assert.Equal("possible", cause.GetProperty("verdict").GetString());
    }

    [Theory]
    [InlineData("code: W8888", "window", true)]
    [InlineData("text|contains: 製品の行", "silence", true)]
    [InlineData("code: W8888\n    job: '22'", "window", true)]
    [InlineData("code: W9999", "window", false)]
    public void Analyze_WhenSignatureAsksForLogLines_LooksAtThoseOfTheIncidentsJob(string selection, string when, bool isFound)
    {
        // Job 77 runs at the same time and is no part of the incident.
        var log = Path.Combine(_scenario.Folder, "BKSV01", "activity.txt");
        File.AppendAllText(log, "2026/11/19 01:20:00 警告 ジョブ 22 W8888 製品の行\n2026/11/19 01:21:00 警告 ジョブ 77 W9999 製品の行\n");
        WriteRule("line-rule", LineRule(selection, when));

        using var report = Analyze("--rules", _rules.Path);

        var found = FindingsOf(report, "agent-stopped").Where(static f => IdOf(f) == "signature.line-rule").ToList();
        Assert.Equal(isFound ? 1 : 0, found.Count);
        Assert.All(found, static f => Assert.Contains("W8888", Assert.Single(f.GetProperty("pointers").EnumerateArray()).GetProperty("quote").GetString(), StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _scenario.Dispose();
        _rules.Dispose();
    }

    /// <summary>A list of stable writers would exclude the cause.</summary>
    private void RemoveWriterList() => File.Delete(Path.Combine(_scenario.Folder, "FILESV02", "writers.txt"));

    private JsonDocument Analyze(params string[] options)
    {
        var run = CommandLine.Run(["analyze", _scenario.Folder, "--format", "json", .. options]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return Reporting.Json.ReportSchema.Parse(run.Output);
    }

    private void WriteApplicationLog(string program, DateTimeOffset at)
    {
        var writer = new EvtxWriter("Application", "FILESV02.example.test");
        writer.Add(Record(1, "ArcBundle-Scenario", 1, at.AddDays(-9)));
        writer.Add(Record(2, "Application Error", 1000, at) with { Data = [new(null, program), new(null, "18.0.5700.0")] });
        writer.Add(Record(3, "ArcBundle-Scenario", 1, at.AddHours(8)));
        File.WriteAllBytes(Path.Combine(_scenario.Folder, "FILESV02", "Application.evtx"), writer.ToArray());
    }

    private static EventRecord Record(long id, string provider, int eventId, DateTimeOffset at) =>
        new() { RecordId = id, TimeUtc = at, Provider = provider, EventId = eventId, Level = 2, Channel = "Application" };

    private void WriteRule(string name, string text) => _rules.Write(name + ".yml", Encoding.UTF8.GetBytes(text));

    private static string Rule(string cause, string weight, string when) => $$"""
        title: Own rule
        id: 33333333-2222-4333-8444-555555555555
        level: low
        logsource: {product: windows, service: application}
        detection:
          event: {Provider_Name: Application Error, EventID: 1000, Data/1: spoolsv.exe}
          condition: event
        cause: {{cause}}
        weight: {{weight}}
        side: agent
        when: {{when}}
        text:
          ja: 独自の文
          en: own & <b>text</b>
        samples:
          positive: [{Provider_Name: Application Error, EventID: 1000, Data: spoolsv.exe}]
          negative: [{Provider_Name: Application Error, EventID: 1000, Data: other.exe}]

        """;

    private static string LineRule(string selection, string when) => $$"""
        title: Own rule for lines
        id: 33333333-2222-4333-8444-555555555555
        level: low
        logsource: {category: product-log}
        detection:
          line:
            {{selection}}
          condition: line
        cause: agent-stopped
        weight: weak
        side: server
        when: {{when}}
        text: {ja: 行, en: line}
        samples:
          positive: [{code: W8888, text: 製品の行, job: 22}{{(selection.Contains("W9999", StringComparison.Ordinal) ? ", {code: W9999}" : string.Empty)}}]
          negative: [{code: E0001}]

        """.Replace(selection.Contains("W9999", StringComparison.Ordinal) ? "{code: W8888, text: 製品の行, job: 22}, " : "\0", string.Empty, StringComparison.Ordinal);

    private static JsonElement CauseOf(JsonDocument report, string cause) =>
        report.RootElement.GetProperty("incidents")[0].GetProperty("causes").EnumerateArray().Single(c => c.GetProperty("cause").GetString() == cause);

    private static JsonElement.ArrayEnumerator FindingsOf(JsonDocument report, string cause) => CauseOf(report, cause).GetProperty("for").EnumerateArray();

    private static string IdOf(JsonElement finding) => finding.GetProperty("id").GetString()!;

    private static string HashOf(JsonDocument report) => report.RootElement.GetProperty("rules").GetProperty("sha256").GetString()!;
}
