using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Unpacking;

/// <summary>What <c>unpack</c> did.</summary>
/// <param name="Target">Full path of the folder that now holds the files; null when nothing was written.</param>
/// <param name="Written">Names of the files written, with <c>/</c>, in order.</param>
/// <param name="Problems">Files left out and why, or why nothing was written.</param>
internal sealed record UnpackResult(string? Target, IReadOnlyList<string> Written, IReadOnlyList<Message> Problems)
{
    /// <summary>True when the target itself cannot be used, whatever the input: a mistake in the command line, found before the input is read.</summary>
    public bool IsUsage { get; init; }
}
