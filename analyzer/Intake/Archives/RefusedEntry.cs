using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>An entry that is not read, and why.</summary>
/// <param name="Name">Its name as far as it could be decoded; hostile, never used as a path.</param>
/// <param name="Why">What the user is told; has the name in it.</param>
internal sealed record RefusedEntry(string Name, Message Why);
