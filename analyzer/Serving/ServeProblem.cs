using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Serving;

/// <summary>Why a request was not answered as asked.</summary>
/// <param name="Status">The status of the answer: 400 to 599.</param>
/// <param name="Text">One sentence for the user, with what to do.</param>
internal sealed record ServeProblem(int Status, Message Text)
{
    /// <summary>A problem with a text of <see cref="Pages.ServeTexts"/>.</summary>
    public static ServeProblem Of(int status, string key, params IReadOnlyList<(string Name, string Value)> arguments) => new(status, new Message("serve." + key, arguments));
}
