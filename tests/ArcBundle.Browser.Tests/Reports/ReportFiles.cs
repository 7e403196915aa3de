using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Demo;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Tests.Reporting;
using ArcBundle.Format.Languages;

namespace ArcBundle.Browser.Tests.Reports;

/// <summary>The reports that the tests open, each written once.</summary>
public sealed class ReportFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-browser-");
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private AnalysisResult? _demo;

    /// <summary>Folder for what tests write.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Path of a report.</summary>
    /// <param name="name"><c>demo</c>, <c>sample</c>, <c>quiet</c>, <c>hostile</c> or <c>many</c>.</param>
    /// <param name="language">The language that it shows first: <c>en</c> or <c>ja</c>.</param>
    public string Of(string name, string language = "en")
    {
        lock (_gate)
        {
            var file = $"{name}.{language}.html";
            if (!_files.TryGetValue(file, out var path))
            {
                path = _files[file] = Path.Combine(Folder, file);
                var renderer = name is "demo" ? AnalyzerReports.Renderer : SampleTexts.Renderer;
                using var stream = File.Create(path);
                new ReportWriters(renderer).For(ReportFormat.Html).Write(ResultOf(name), LanguageNames.Parse(language)!.Value, stream);
            }

            return path;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);

    private AnalysisResult ResultOf(string name) => name switch
    {
        // Collected once: other tests send its bundles to a server, and a second collection would replace them.
        "demo" => _demo ??= Demo(),
        "sample" => SampleResult.Create(),
        "quiet" => SampleResult.CreateQuiet(),
        "many" => SampleResult.CreateLarge(200),
        _ => HostileResult.Create(HostileText.Everything),
    };

    private AnalysisResult Demo()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, "demo")).FullName;
        var openings = DemoHosts.All.Select(host => Inputs.Opener.Open(host.Collect(folder, Language.English, TimeProvider.System, listener: null, CancellationToken.None).BundlePath!, [])).ToList();
        try
        {
            return Analyzer.Analysis.Analyzer.Analyze([.. openings.SelectMany(static opening => opening.Inputs)], new(), CancellationToken.None);
        }
        finally
        {
            openings.ForEach(static opening => opening.Dispose());
        }
    }
}
