using ArcBundle.Analyzer.Analysis;

namespace ArcBundle.Analyzer.Commands.Progress;

/// <summary>Reads and judges inputs with a bar on the terminal, if there is one.</summary>
internal static class WatchedAnalysis
{
    /// <summary>Reads the hosts.</summary>
    public static CaseHosts Read(OpenedInputs inputs, AnalysisOptions options, CommandSurroundings surroundings, CommandTexts texts, CancellationToken cancellation)
    {
        if (surroundings.Progress is { } progress)
        {
            progress.Begin(texts["progress.reading"]);
            var total = inputs.All.SelectMany(static input => input.Hosts).SelectMany(static host => host.Entries).Sum(static entry => entry.Length);
            options = options with { Watch = new WatchedEvidence(total, progress.Tell).Watch };
        }

        return Analysis.Analyzer.Read([.. inputs.All], options, cancellation);
    }

    /// <summary>Judges what was read.</summary>
    public static AnalysisResult Judge(CaseHosts read, AnalysisOptions options, CommandSurroundings surroundings, CommandTexts texts) =>
        Analysis.Analyzer.Judge(read, Watched(options, surroundings, texts));

    /// <summary>Reads and judges, and reads what stands around the evidence.</summary>
    public static AnalysisResult Analyze(OpenedInputs inputs, AnalysisOptions options, CommandSurroundings surroundings, CommandTexts texts, CancellationToken cancellation)
    {
        var read = Read(inputs, options, surroundings, texts, cancellation);
        return WithSurroundings(Judge(read, options, surroundings, texts), read, surroundings, texts, cancellation);
    }

    /// <summary>Reads what stands around the evidence.</summary>
    public static AnalysisResult WithSurroundings(AnalysisResult result, CaseHosts read, CommandSurroundings surroundings, CommandTexts texts, CancellationToken cancellation)
    {
        surroundings.Progress?.Begin(texts["progress.quoting"]);
        return Analysis.Analyzer.WithSurroundings(result, read, cancellation, surroundings.Progress is { } progress ? progress.Tell : null);
    }

    /// <summary>Options of a judgement that is watched.</summary>
    public static AnalysisOptions Watched(AnalysisOptions options, CommandSurroundings surroundings, CommandTexts texts)
    {
        if (surroundings.Progress is not { } progress)
            return options;
        progress.Begin(texts["progress.judging"]);
        return options with { Judged = (done, total) => progress.Tell(done, total) };
    }
}
