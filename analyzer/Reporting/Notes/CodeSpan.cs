using ArcBundle.Analyzer.Reporting.Escaping;

namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>
/// A code span of Markdown. It is the one form that trackers leave alone: a backslash keeps neither GitHub nor GitLab nor Redmine from making
/// links of addresses, mentions of <c>@name</c> and references of <c>#12</c> (they look at the finished HTML, and pass over code there).
/// </summary>
internal static class CodeSpan
{
    /// <summary>The longest value a note shows, in UTF-16 units.</summary>
    public const int Longest = 300;

    // No hyphen: alone on a line it would underline a heading.
    private const string Nothing = "–";

    private const char Tick = '`';

    /// <summary>The value between backticks, more of them than it has in a row (CommonMark 0.31, 6.1); <c>–</c> when there is nothing to see.</summary>
    public static string Of(string? value)
    {
        var text = VisibleText.Of(value, Longest).Trim();
        if (text.Length == 0)
            return Nothing;
        var fence = new string(Tick, LongestRun(text) + 1);
        return text[0] == Tick || text[^1] == Tick ? $"{fence} {text} {fence}" : fence + text + fence;
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var c in text)
        {
            run = c == Tick ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
