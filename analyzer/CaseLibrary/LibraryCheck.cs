namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>What <c>case check</c> found.</summary>
/// <param name="Cases">How many cases there are.</param>
/// <param name="Files">How many stored files were re-hashed.</param>
/// <param name="Bytes">How many bytes they hold by the index.</param>
/// <param name="Reports">How many reports were re-hashed.</param>
/// <param name="Findings">What is not as it should be: damage first.</param>
internal sealed record LibraryCheck(int Cases, int Files, long Bytes, int Reports, IReadOnlyList<CheckFinding> Findings)
{
    /// <summary>Whether everything that was attached and reported is there, unchanged.</summary>
    public bool IsWhole => !Findings.Any(static f => f.IsDamage);
}
