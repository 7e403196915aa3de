using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands;

/// <summary>Tells problems on the error stream, one line each, with everything hostile made visible.</summary>
internal static class Problems
{
    /// <summary>Writes the sentence of a message.</summary>
    public static void TellProblem(this CommandSurroundings surroundings, Message problem)
    {
        surroundings.Progress?.Wipe();
        surroundings.Error.WriteLine(surroundings.TextOf(problem));
    }

    /// <summary>The sentence of a message, on one line.</summary>
    public static string TextOf(this CommandSurroundings surroundings, Message message) =>
        VisibleText.Of(AnalyzerReports.Renderer.Render(message, surroundings.Language()));
}
