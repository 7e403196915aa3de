using System.Text.Json;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Tests.Scenarios;

/// <summary>
/// A log too long to be kept whole leads to the same incidents, verdicts and time line as the same log with room for all of it. Each scenario's
/// logs are made long by writing every line that tells of no trouble many times over.
/// </summary>
public sealed class ThinnedScenarioTests
{
    private const int Copies = 450;

    public static TheoryData<string> Names { get; } = [.. Scenario.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void Analyze_WhenLogsAreThinned_SaysTheSame(string name)
    {
        using var scenario = Scenario.Open(name);
        var isLong = false;
        foreach (var file in Directory.EnumerateFiles(scenario.Folder, "*", SearchOption.AllDirectories))
            isLong |= MakeLong(file);
        Assert.SkipUnless(isLong, "No log of this scenario could be made long.");

        Assert.Equal(Tell(scenario.Analyze(logLines: 1_000_000)), Tell(scenario.Analyze(logLines: 1)));
    }

    private static bool MakeLong(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (EvidenceRecogniser.Recognise(bytes) is not (EvidenceForm.ActivityLog or EvidenceForm.ProductLog) || bytes.AsSpan().Contains((byte)0))
            return false;
        var facts = ProductLogReader.Read(new MemoryStream(bytes), "log", ReadingContext.Unknown).Facts.ToDictionary(static fact => fact.Origin.Place.Number, static fact => fact.Value);
        using var target = File.Create(file);
        var (number, start, isLong) = (0L, 0, false);
        while (start < bytes.Length)
        {
            number++;
            var length = bytes.AsSpan(start).IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : bytes.Length - start;
            var isPlain = facts.TryGetValue(number, out var fact) && !fact.IsError && fact.Code is not ['W', ..] && !fact.Text.Contains('\n', StringComparison.Ordinal)
                && bytes[start + length - 1] == '\n';
            for (var copy = 0; copy < (isPlain ? Copies : 1); copy++)
                target.Write(bytes, start, length);
            isLong |= isPlain;
            start += length;
        }

        return isLong;
    }

    private static string Tell(AnalysisResult result) => JsonSerializer.Serialize(new
    {
        Incidents = result.Incidents.Select(static diagnosis => new
        {
            diagnosis.Incident,
            Causes = diagnosis.Causes.Select(static cause => new { cause.Cause, cause.Verdict, Findings = cause.For.Concat(cause.Against).Select(static finding => new { finding.Id, finding.Weight, finding.Pointers }) }),
        }),
        Timeline = result.Timeline.Select(static entry => new { entry.AtUtc, entry.Host, entry.Kind, entry.Text.Key, entry.Pointer.Origin }),
        Warnings = result.Warnings.Select(static warning => warning.Key),
    });
}
