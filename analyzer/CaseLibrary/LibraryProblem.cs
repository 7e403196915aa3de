using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Why something asked of the library was not done. Nothing was lost or half done.</summary>
/// <param name="Kind">Whose turn it is: the user's words were wrong, or the library cannot be used as it is.</param>
/// <param name="Text">One sentence for the user; a key of <see cref="CaseTexts"/>.</param>
internal sealed record LibraryProblem(ProblemKind Kind, Message Text)
{
    /// <summary>What was asked does not fit what is there: a bad id, an unknown case.</summary>
    public static LibraryProblem Usage(string key, params IReadOnlyList<(string Name, string Value)> arguments) =>
        new(ProblemKind.Usage, new Message(key, arguments));

    /// <summary>The library, or everything that was given, cannot be read or written.</summary>
    public static LibraryProblem Library(string key, params IReadOnlyList<(string Name, string Value)> arguments) =>
        new(ProblemKind.Library, new Message(key, arguments));
}
