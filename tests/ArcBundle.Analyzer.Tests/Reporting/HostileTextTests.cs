using System.Text;
using System.Text.Json;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Reporting.Text;
using ArcBundle.Format.Languages;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reporting;

/// <summary>Whatever stands in a bundle, a report shows it and nothing acts on it.</summary>
public class HostileTextTests
{
    private static readonly string[] Snippets =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='x", "</title></style></q><!--", "--><![CDATA[", "&lt;&#60;&",
        "javascript:alert(1)", "`${x}`", "\u001b[2J\u001b[31m", "\u001b]0;title\u0007", "\u009b2J", "\u202Egnp.exe", "\u2066\u2069\u200B\u200D\uFEFF",
        "\0", "\u0085\u2028\u2029", "\r\nE3392 forged line\n", "\t", "\uD800", "\uDC00\uD83D", "\uD83D\uDE00", "[red]markup[/] [[", "{value} {0}", "{{", "$\"",
        "é" + new string('\u0301', 20), "\u3164\u115F", "\uFFFE\uFFFF", "日本語　全角（テスト）、。", "\U000E0041", ".", "report.title", "\\\"\\u0022",
    ];

    private static readonly Gen<string> Hostile =
        Gen.OneOf(Gen.Int[0, Snippets.Length - 1].Select(static n => Snippets[n]), Gen.String[Gen.Char, 0, 12]).Array[1, 4].Select(static parts => "v" + string.Concat(parts));

    private static readonly Lazy<IReadOnlyList<string>> HarmlessTags =
        new(static () => HtmlTokens.TagsOf(Rendered.Text(ReportFormat.Html, HostileResult.Create("v"))));

    [Fact]
    public void Html_WhenEveryFieldIsHostile_HasTheTagsOfAHarmlessReport() => Hostile.Sample(
        static value =>
        {
            var html = Rendered.Text(ReportFormat.Html, HostileResult.Create(value));
            Assert.Equal(HarmlessTags.Value, HtmlTokens.TagsOf(html));
            AssertShowsEverything(html);
        },
        iter: 100);

    [Fact]
    public void Text_WhenEveryFieldIsHostile_HasNothingHiddenAndNoLongLine() => Hostile.Sample(
        static value =>
        {
            var text = Rendered.Text(ReportFormat.Text, HostileResult.Create(value), Language.Japanese);
            AssertShowsEverything(text);
            Assert.All(text.Split('\n'), static line => Assert.InRange(LineWrap.CellsOf(line), 0, TextReport.PlainWidth));
        },
        iter: 100);

    [Fact]
    public void Text_WhenValueHasLineEnds_ForgesNoLine()
    {
        var text = Rendered.Text(ReportFormat.Text, HostileResult.Create("v\r\nE3392 forged\nE3392 forged"));

        Assert.DoesNotContain(text.Split('\n'), static line => line.StartsWith("E3392", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_WhenEveryFieldIsHostile_IsValidAndKeepsTheValue() => Hostile.Sample(
        static value =>
        {
            var json = Rendered.Text(ReportFormat.Json, HostileResult.Create(value));
            AssertShowsEverything(json);
            Assert.DoesNotContain(json, static c => c is '<' or '>' or '&' or '\'');
            using var document = JsonDocument.Parse(json);
            var incident = document.RootElement.GetProperty("incidents")[0];
            Assert.Equal(WithoutLoneSurrogates(value), incident.GetProperty("node").GetString());
        },
        iter: 100);

    [Theory]
    [InlineData("html")]
    [InlineData("text")]
    public void Write_WhenAValueIsHuge_CutsIt(string format)
    {
        var value = new string('字', 1_000_000);

        var bytes = Rendered.Bytes(ReportFormatNames.Parse(format)!.Value, HostileResult.Create(value));

        Assert.InRange(bytes.Length, 1, 2_000_000);
    }

    private static void AssertShowsEverything(string report)
    {
        foreach (var rune in report.EnumerateRunes())
            Assert.False(VisibleText.IsHidden(rune) && rune.Value != '\n', $"U+{rune.Value:X4} is hidden in the report.");
    }

    private static string WithoutLoneSurrogates(string value)
    {
        var whole = new StringBuilder();
        foreach (var rune in value.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString();
    }
}
