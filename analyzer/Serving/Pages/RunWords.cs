using ArcBundle.Analyzer.Comparison;
using ArcBundle.Analyzer.Serving.Runs;

namespace ArcBundle.Analyzer.Serving.Pages;

/// <summary>Words about analyses that several pages say alike.</summary>
internal static class RunWords
{
    private const int MostNames = 4;

    /// <summary>The hosts of an analysis; the names of its files before they are known.</summary>
    public static string Hosts(AnalysisRun run, RunProgress progress)
    {
        var names = progress.Summary is { Inputs: [_, ..] inputs }
            ? inputs.Select(static input => input.Host ?? input.Path).ToList()
            : [.. run.Upload.Files.Select(static file => file.Name)];
        return string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? " …" : string.Empty);
    }

    /// <summary>The surest first cause of some incidents; null when nothing was judged.</summary>
    public static CauseVerdict? Surest(IReadOnlyList<IncidentVerdicts> incidents) =>
        incidents.Where(static incident => incident.Causes.Count > 0).Select(static incident => incident.Causes[0]).OrderBy(static cause => cause.Verdict).FirstOrDefault();

    /// <summary>One sentence on how far an analysis is.</summary>
    public static string State(PageWords words, RunProgress progress, int before) => progress switch
    {
        { State: RunState.Waiting } when before > 0 => words["state.waiting-for", ("count", PageWords.Number(before))],
        { State: RunState.Opening, ToOpen: > 0 } => words["state.opening-of", ("number", PageWords.Number(Math.Min(progress.Opened + 1, progress.ToOpen))), ("count", PageWords.Number(progress.ToOpen))],
        { Failure: { } failure } => words.Of(failure),
        _ => words["state." + progress.State.ToName()],
    };
}
