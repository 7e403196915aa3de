namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Whose turn it is after a <see cref="LibraryProblem"/>.</summary>
internal enum ProblemKind
{
    /// <summary>The user asked for something that cannot be: exit code 2.</summary>
    Usage,

    /// <summary>The library or the input could not be read or written: exit code 3.</summary>
    Library,
}
