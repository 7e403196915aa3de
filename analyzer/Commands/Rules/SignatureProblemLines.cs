using ArcBundle.Analyzer.Causes.Signatures.Loading;
using ArcBundle.Analyzer.Reporting.Escaping;

namespace ArcBundle.Analyzer.Commands.Rules;

/// <summary>Tells problems of signature files as compilers do: file, line, column, and one sentence.</summary>
internal static class SignatureProblemLines
{
    /// <summary>Writes one line for each problem.</summary>
    public static void Tell(this CommandSurroundings surroundings, IEnumerable<SignatureProblem> problems)
    {
        foreach (var problem in problems)
            surroundings.Error.WriteLine($"{VisibleText.Of(problem.Place)}: {surroundings.TextOf(problem.What)}");
    }
}
