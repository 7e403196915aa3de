using System.Text;
using System.Text.Json;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Scenarios;

/// <summary>
/// One scenario: a folder of hand-collected evidence, one subfolder for each host, and <c>expected.json</c>. All files are synthetic.
/// Texts stand in UTF-8 in the repository; a name with <c>.cp932.</c> or <c>.utf16.</c> is written in that encoding before it is analyzed, and
/// <c>events.json</c> becomes event logs, <c>trace*.json</c> traces.
/// </summary>
internal sealed class Scenario : IDisposable
{
    private readonly ScratchFolder _folder = new();

    private Scenario(JsonElement expected) => Expected = expected;

    /// <summary>Folder of all scenarios.</summary>
    public static string Root { get; } = Path.Combine(Repository.Root, "tests", "scenarios");

    /// <summary>Names of all scenarios, <c>cause/name</c>, in order.</summary>
    public static IEnumerable<string> All => Directory.EnumerateFiles(Root, "expected.json", SearchOption.AllDirectories)
        .Select(static file => Path.GetRelativePath(Root, Path.GetDirectoryName(file)!).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>What <c>expected.json</c> says.</summary>
    public JsonElement Expected { get; }

    /// <summary>The folder with the evidence.</summary>
    public string Folder => _folder.Path;

    /// <summary>Lays out the evidence of a scenario in a folder of its own.</summary>
    public static Scenario Open(string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var source = Path.Combine(Root, name);
        var scenario = new Scenario(JsonDocument.Parse(File.ReadAllText(Path.Combine(source, "expected.json"))).RootElement);
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var entry = Path.GetRelativePath(source, file).Replace('\\', '/');
            if (entry is "expected.json" or "README.md")
                continue;
            if (Path.GetFileName(entry) is ['t', 'r', 'a', 'c', 'e', .., '.', 'j', 's', 'o', 'n'])
            {
                scenario._folder.Write(Path.ChangeExtension(entry, "bin"), ScenarioTrace.Write(File.ReadAllText(file)));
                continue;
            }

            if (!string.Equals(Path.GetFileName(entry), "events.json", StringComparison.Ordinal))
            {
                scenario._folder.Write(entry, Encode(file));
                continue;
            }

            foreach (var (log, content) in ScenarioEvents.Write(File.ReadAllText(file)))
                scenario._folder.Write(entry.Replace("events.json", log, StringComparison.Ordinal), content);
        }

        return scenario;
    }

    /// <summary>Analyzes it, with the options that <c>expected.json</c> names.</summary>
    /// <param name="logLines">Lines of product logs that are kept of one host; null for the usual number.</param>
    public AnalysisResult Analyze(int? logLines = null)
    {
        using var opening = new EvidenceOpener().Open(Folder);
        return Checked(Analysis.Analyzer.Analyze(opening.Inputs, logLines is { } lines ? Options() with { LogLines = lines } : Options(), TestContext.Current.CancellationToken));
    }

    /// <summary>Analyzes other evidence with the options that <c>expected.json</c> names.</summary>
    /// <param name="paths">The hosts, in order.</param>
    public AnalysisResult Analyze(IReadOnlyList<string> paths)
    {
        var openings = paths.Select(static path => new EvidenceOpener().Open(path)).ToList();
        try
        {
            return Checked(Analysis.Analyzer.Analyze([.. openings.SelectMany(static opening => opening.Inputs)], Options(), TestContext.Current.CancellationToken));
        }
        finally
        {
            openings.ForEach(static opening => opening.Dispose());
        }
    }

    public void Dispose() => _folder.Dispose();

    private static AnalysisResult Checked(AnalysisResult result)
    {
        using var report = new MemoryStream();
        AnalyzerReports.Writers.For(ReportFormat.Json).Write(result, Language.English, report);
        Reporting.Json.ReportSchema.Check(report.ToArray());
        return result;
    }

    private AnalysisOptions Options() => new()
    {
        Zone = Expected.TryGetProperty("timeZone", out var zone) ? TimeZoneInfo.FindSystemTimeZoneById(zone.GetString()!) : null,
        DateOrder = Expected.TryGetProperty("dateOrder", out var order)
            ? order.GetString() switch { "ymd" => DateOrder.YearMonthDay, "mdy" => DateOrder.MonthDayYear, _ => DateOrder.DayMonthYear }
            : null,
    };

    private static byte[] Encode(string file)
    {
        var name = Path.GetFileName(file);
        var text = File.ReadAllText(file);
        var encoding = name.Contains(".cp932.", StringComparison.Ordinal) ? Encoding.GetEncoding(932)
            : name.Contains(".utf16.", StringComparison.Ordinal) ? Encoding.Unicode : null;
        return encoding is null ? File.ReadAllBytes(file) : [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ReplaceLineEndings("\r\n"))];
    }
}
