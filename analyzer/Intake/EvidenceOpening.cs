using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake;

/// <summary>
/// What became of one path: the inputs it holds (several when it is a folder with bundles in it), and what could not be opened at all.
/// </summary>
/// <param name="Path">Path as given.</param>
/// <param name="Inputs">Opened inputs, in ordinal order of their paths.</param>
/// <param name="Refusals">Why a path, or a file in a folder, could not be opened; each names the path. Not empty when there is no input.</param>
internal sealed record EvidenceOpening(string Path, IReadOnlyList<EvidenceInput> Inputs, IReadOnlyList<Message> Refusals) : IDisposable
{
    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var input in Inputs)
            input.Dispose();
    }
}
