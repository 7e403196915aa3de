using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ArcBundle.Analyzer.Tests.Reporting.Notes;

/// <summary>Reads a note as trackers do: CommonMark with automatic links, mathematics, emoji, footnotes, tables and the other extensions.</summary>
internal static class NoteMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().UseEmojiAndSmiley().Build();

    /// <summary>The kinds of blocks and inlines in a note, each once.</summary>
    public static IReadOnlySet<string> KindsOf(string note) => Markdown.Parse(note, Pipeline).Descendants().Select(static part => part.GetType().Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>What is text, and neither code nor markup: here a tracker looks for mentions, references and addresses.</summary>
    public static string TextOf(string note) => string.Join('\n', Markdown.Parse(note, Pipeline).Descendants<LiteralInline>().Select(static text => text.Content.ToString()));

    /// <summary>What stands in code.</summary>
    public static IReadOnlyList<string> CodesOf(string note) => [.. Markdown.Parse(note, Pipeline).Descendants<CodeInline>().Select(static code => code.Content)];
}
