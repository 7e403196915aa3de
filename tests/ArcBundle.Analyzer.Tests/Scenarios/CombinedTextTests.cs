using System.Text;
using System.Text.Json;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Tests.Intake;

namespace ArcBundle.Analyzer.Tests.Scenarios;

/// <summary>The listings of a host in one text, as a batch appends them or as a console shows them.</summary>
public sealed class CombinedTextTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("registry-unload/has-it", 932, true)]
    [InlineData("registry-unload/has-it", 65001, false)]
    [InlineData("agent-stopped/has-it", 1200, true)]
    [InlineData("vss-writer/has-it", 932, false)]
    [InlineData("vss-writer/looks-like-it", 932, true)]
    public void Analyze_WhenListingsStandInOneText_JudgesTheSame(string name, int page, bool hasPrompts)
    {
        using var scenario = Scenario.Open(name);
        var host = Directory.EnumerateDirectories(scenario.Folder).Select(Path.GetFileName).First(static host => host is "FILESV02")!;
        var text = new StringBuilder();
        foreach (var file in Directory.EnumerateFiles(scenario.Folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var entry = Path.GetRelativePath(scenario.Folder, file).Replace('\\', '/');
            if (!entry.StartsWith(host + "/", StringComparison.Ordinal) || Path.GetExtension(file) is not (".txt" or ".csv"))
            {
                _scratch.Write("in/" + entry, File.ReadAllBytes(file));
                continue;
            }

            text.Append(hasPrompts ? $"C:\\Users\\admin>type {Path.GetFileName(file)}\r\n" : "\r\n").Append(File.ReadAllText(file).ReplaceLineEndings("\r\n"));
        }

        var encoding = Encoding.GetEncoding(page);
        _scratch.Write($"in/{host}/info.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())]);

        Assert.Equal(CausesOf(scenario.Folder, out _), CausesOf(_scratch.Under("in"), out var result));
        Assert.All(result.Incidents.SelectMany(static incident => incident.Causes).SelectMany(static cause => cause.For.Concat(cause.Against)).SelectMany(static finding => finding.Pointers)
            .Where(static pointer => pointer.Origin.Entry.EndsWith("info.txt", StringComparison.Ordinal) && pointer.Origin.Place.Number > 1), pointer =>
            Assert.StartsWith(pointer.Origin.Quote.Split(" / ")[0].Trim(), text.ToString().Split("\r\n")[pointer.Origin.Place.Number - 1].Trim(), StringComparison.Ordinal));
    }

    [Fact]
    public void Analyze_WhenAPartIsNotRecognised_TellsItsLines()
    {
        using var scenario = Scenario.Open("registry-unload/has-it");
        string[] files = ["netstat.txt", "writers.txt"];
        var text = string.Concat(files.Select(file => File.ReadAllText(Path.Combine(scenario.Folder, "FILESV02", file)).TrimEnd() + "\n\n"));
        var others = "C:\\>route print\n192.0.2.0 255.255.255.0\n192.0.3.0 255.255.255.0\n";
        _scratch.Write("in/info.txt", Encoding.UTF8.GetBytes(text + others));
        CausesOf(_scratch.Under("in"), out var result);

        var part = Assert.Single(result.Inputs[0].Items, static item => item.Item is "info.txt");
        var first = text.Count(static c => c == '\n') + 1;
        Assert.Equal(("analysis.part-not-recognised", $"{first} {first + 2}"), (part.Note!.Key, string.Join(' ', part.Note.Arguments.Select(static argument => argument.Value))));
    }

    private static List<string> CausesOf(string folder, out AnalysisResult result)
    {
        using var opening = new EvidenceOpener().Open(folder);
        result = Analysis.Analyzer.Analyze(opening.Inputs, new AnalysisOptions(), TestContext.Current.CancellationToken);
        return [.. result.Incidents.SelectMany(static incident => incident.Causes).Select(static cause => JsonSerializer.Serialize(new { cause.Cause, cause.Rank, Verdict = cause.Verdict.ToString(), cause.Score }))];
    }
}
