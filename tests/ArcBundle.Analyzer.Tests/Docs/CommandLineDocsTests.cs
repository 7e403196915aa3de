namespace ArcBundle.Analyzer.Tests.Docs;

/// <summary><c>docs/cli.md</c> says what the code says: the marked parts are made from the commands and their texts.</summary>
public class CommandLineDocsTests
{
    private static readonly string Document = Path.Combine(Repository.Root, "docs", "cli.md");

    [Fact]
    public void Document_ForBothPrograms_HasTheOptionsOfTheCode()
    {
        var text = File.ReadAllText(Document).ReplaceLineEndings("\n");
        text = WithPart(text, "arccollect", CommandLineDocs.OfCollector());
        text = WithPart(text, "arcanalyze", CommandLineDocs.OfAnalyzer());

        Golden.MatchFile(text, Document);
    }

    private static string WithPart(string document, string program, string part)
    {
        var (begin, end) = ($"<!-- made from the code: {program} -->\n", "<!-- end -->\n");
        var from = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        Assert.True(from >= begin.Length, $"docs/cli.md has no part for {program}.");
        var to = document.IndexOf(end, from, StringComparison.Ordinal);
        return document[..from] + part + document[to..];
    }
}
