using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Commands.Progress;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Intake.Parts;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands;

/// <summary>All inputs of one command line, opened; what could not be opened has been told.</summary>
internal sealed class OpenedInputs : IDisposable
{
    private readonly IReadOnlyList<EvidenceOpening> _openings;

    private OpenedInputs(IReadOnlyList<EvidenceOpening> openings) => _openings = openings;

    /// <summary>The inputs in the order given.</summary>
    public IEnumerable<EvidenceInput> All => _openings.SelectMany(static opening => opening.Inputs);

    /// <summary>Whether some path, or some file in a folder, could not be opened.</summary>
    public bool SomeRefused => _openings.Any(static opening => opening.Refusals.Count > 0);

    /// <summary>Opens every path and tells on the error stream which could not be.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="surroundings">Takes the sentences.</param>
    /// <param name="cancellation">Asked before every path.</param>
    /// <param name="opener">Opens; null for the one that every command uses by default.</param>
    /// <param name="texts">The texts.</param>
    public static OpenedInputs Open(IEnumerable<string> paths, CommandSurroundings surroundings, CommandTexts texts, CancellationToken cancellation, EvidenceOpener? opener = null)
    {
        IReadOnlyList<string> given = [.. paths];
        surroundings.Progress?.Begin(texts["progress.checking"]);
        return Open(given, surroundings.TellProblem, static _ => { }, cancellation, opener, surroundings.Progress is { } progress ? progress.Tell : null);
    }

    /// <summary>Opens every path.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="tell">Is told what could not be opened.</param>
    /// <param name="progress">Is told how many wholes were opened.</param>
    /// <param name="cancellation">Asked before every path.</param>
    /// <param name="opener">Opens; null for the one that every command uses by default.</param>
    /// <param name="read">Is told how much of all paths was read, and how much there is; null when nobody asks.</param>
    public static OpenedInputs Open(
        IEnumerable<string> paths, Action<Message> tell, Action<int> progress, CancellationToken cancellation, EvidenceOpener? opener = null, Action<long, long>? read = null)
    {
        var openings = new List<EvidenceOpening>();
        IReadOnlyList<string> given = [.. paths];
        var opened = new OpenedInputs(openings);
        try
        {
            var wholes = PartSet.OnePathForEachWhole(given);
            foreach (var path in wholes)
            {
                cancellation.ThrowIfCancellationRequested();
                var opening = (opener ?? Inputs.Opener).ToldTo(PathShare.Of(read, openings.Count, wholes.Count)).Open(path, given);
                openings.Add(opening);
                foreach (var refusal in opening.Refusals)
                    tell(refusal);
                progress(openings.Count);
            }

            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>The exit code when the command itself succeeded: whether everything, something or nothing was readable.</summary>
    public int ExitCodeOf(bool somethingDamaged)
    {
        if (!All.Any())
            return ExitCodes.NothingReadable;
        return SomeRefused || somethingDamaged ? ExitCodes.Incomplete : ExitCodes.Done;
    }

    /// <summary>The exit code after an analysis.</summary>
    public int ExitCodeOf(AnalysisResult result) => ExitCodeOf(result.Inputs.Any(static input => input.Damage.Count > 0));

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var opening in _openings)
            opening.Dispose();
    }
}
