using System.Text;
using ArcBundle.Analyzer.Reporting.Escaping;

namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>Markdown for a ticket: words with every character escaped that could be markup, values as code spans.</summary>
internal sealed class MarkdownForm : INoteForm
{
    // What CommonMark, GitHub, GitLab and Redmine give a meaning in running text. All may be escaped (CommonMark 0.31, 2.4).
    private const string Active = "\\`*_[]<>#|~&${}!@^";

    /// <inheritdoc/>
    public string Words(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in VisibleText.Of(text))
        {
            if (Active.Contains(c, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(c);
        }

        return escaped.ToString();
    }

    /// <inheritdoc/>
    public string Value(string? text) => CodeSpan.Of(text);
}
