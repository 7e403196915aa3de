using ArcBundle.Analyzer.Analysis;

namespace ArcBundle.Analyzer.Commands.Progress;

/// <summary>Reads inputs for an analysis with a bar on the terminal, if there is one.</summary>
internal static class WatchedAnalysis
{
    /// <summary>Reads the hosts.</summary>
    public static CaseHosts Read(OpenedInputs inputs, AnalysisOptions options, CommandSurroundings surroundings, CommandTexts texts, CancellationToken cancellation)
    {
        using var line = ProgressLine.On(surroundings, texts["progress.reading"]);
        if (line is not null)
        {
            var total = inputs.All.SelectMany(static input => input.Hosts).SelectMany(static host => host.Entries).Sum(static entry => entry.Length);
            options = options with { Watch = new WatchedEvidence(total, line.Tell).Watch };
        }

        return Analysis.Analyzer.Read([.. inputs.All], options, cancellation);
    }
}
