using System.Text;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Commands.Progress;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Reporting.Text;

namespace ArcBundle.Analyzer.Commands;

/// <summary>Where the reports of one analysis go: the console, one file, or a folder.</summary>
internal sealed class ReportTarget
{
    private readonly IReadOnlyList<IReportWriter> _writers;
    private readonly string? _output;
    private readonly CommandSurroundings _surroundings;
    private readonly CommandTexts _texts;

    private ReportTarget(IReadOnlyList<IReportWriter> writers, string? output, CommandSurroundings surroundings, CommandTexts texts)
    {
        _writers = writers;
        _output = output;
        _surroundings = surroundings;
        _texts = texts;
    }

    /// <summary>Whether a report quotes what stands around evidence.</summary>
    public bool QuotesSurroundings => _writers.Any(static writer => writer.QuotesSurroundings);

    private bool IsFolder => _writers.Count > 1;

    /// <summary>Checks the target before any work is done; tells and gives null when the formats and the path do not fit.</summary>
    public static ReportTarget? Of(IReadOnlyList<IReportWriter> writers, string? output, CommandSurroundings surroundings, CommandTexts texts)
    {
        var target = new ReportTarget(writers, output, surroundings, texts);
        var problem = (target.IsFolder, output) switch
        {
            (true, null) => texts["analyze.several-need-folder"],
            (true, _) when File.Exists(output) => texts["analyze.output-is-file", ("path", output)],
            (false, not null) when Directory.Exists(output) => texts["analyze.output-is-folder", ("path", output)],
            _ => null,
        };
        if (problem is null)
            return target;
        surroundings.Error.WriteLine(problem);
        return null;
    }

    /// <summary>Writes all reports. False when a file cannot be written: that was told then, with its path.</summary>
    public bool Write(AnalysisResult result, CancellationToken cancellation)
    {
        if (_output is null)
        {
            WriteToConsole(_writers[0], result);
            return true;
        }

        foreach (var writer in _writers)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = IsFolder ? Path.Combine(_output, writer.FileName) : _output;
            if (!Write(writer, result, path))
                return false;
            _surroundings.Error.WriteLine(_texts["analyze.written", ("path", path)]);
        }

        return true;
    }

    private void WriteToConsole(IReportWriter writer, AnalysisResult result)
    {
        _surroundings.Progress?.Wipe();
        if (writer is TextReport text && AnalyzerReports.TerminalOf(_surroundings.Out) is { } terminal)
        {
            text.Write(result, _surroundings.Language(), terminal);
            return;
        }

        using var report = new MemoryStream();
        WatchedReport.Write(writer, result, report, _surroundings, _texts);
        _surroundings.Out.Write(Encoding.UTF8.GetString(report.GetBuffer(), 0, (int)report.Length));
    }

    private bool Write(IReportWriter writer, AnalysisResult result, string path)
    {
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
                Directory.CreateDirectory(folder);
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
            WatchedReport.Write(writer, result, file, _surroundings, _texts);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _surroundings.Progress?.Wipe();
            _surroundings.Error.WriteLine(_texts["analyze.not-written", ("path", VisibleText.Of(path)), ("reason", _texts[FileProblems.ReasonOf(e)])]);
            return false;
        }
    }
}
