using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Reporting.Notes;
using ArcBundle.Format.Languages;
using CsCheck;
using Markdig.Extensions.Emoji;

namespace ArcBundle.Analyzer.Tests.Reporting.Notes;

/// <summary>Whatever stands in a bundle, a tracker and a mail program take a note as text.</summary>
public class HostileNoteTests
{
    private static readonly string[] Snippets =
    [
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "[click](javascript:alert(1))", "![x](http://192.0.2.1/x.png)", "https://evil.example/x",
        "www.evil.example", "a@evil.example", "@everyone", "#12", "!12", "%12", "$12", "~bug", "&12", "[[Wiki]]", "{{include(x)}}", "attachment:x.zip", "commit:abcdef",
        ":smile:", "`", "``", "```\n", "$`a`$", "$$x$$", "\n# heading", "\n\n---\n", "\n- item", "\n> quote", "\n| a | b |\n|---|---|", "**bold**", "__x__", "~~x~~", "<!--",
        "-->", "&lt;&#60;", "\\", "\\`", "[x]: http://evil.example", "[^1]", "\u001b[2J", "\u202Egnp", "\u200B", "1. one", "日本語（テスト）", "javascript:alert(1)", "http:", "//x",
        " ", "\t", ".", "|", "^x^", "==x==", "++x++", "user:x", "<https://evil.example>",
    ];

    private static readonly Gen<string> Hostile =
        Gen.OneOf(Gen.Int[0, Snippets.Length - 1].Select(static n => Snippets[n]), Gen.String[Gen.Char[' ', '~'], 0, 8]).Array[1, 4].Select(static parts => string.Concat(parts));

    private static readonly string[] Markers = ["://", "www.", "@", "#1", "!1", "[[", "{{", "<", "javascript:", "attachment:", "commit:", "&l", "&#", "`", "$"];

    [Theory]
    [InlineData("md")]
    [InlineData("reply")]
    public void Write_WhenEveryFieldIsHostile_HasNoMarkupOfItsOwn(string name)
    {
        var format = ReportFormatNames.Parse(name)!.Value;
        var harmless = NoteMarkdown.KindsOf(Rendered.Text(format, HostileResult.Create("v"), Language.Japanese));

        Hostile.Sample(
            value =>
            {
                var note = Rendered.Text(format, HostileResult.Create(value), Language.Japanese);
                Assert.Empty(NoteMarkdown.KindsOf(note).Except(harmless.Append("CodeInline"), StringComparer.Ordinal));
                var text = NoteMarkdown.TextOf(note);
                Assert.All(Markers, marker => Assert.DoesNotContain(marker, text, StringComparison.OrdinalIgnoreCase));
                foreach (var rune in note.EnumerateRunes())
                    Assert.False(VisibleText.IsHidden(rune) && rune.Value != '\n', $"U+{rune.Value:X4} is hidden in the note.");
            },
            iter: 150);
    }

    [Fact]
    public void Reply_WhateverSmileyAValueHolds_ShowsNone()
    {
        var letter = new LetterForm(offsetMinutes: 540);
        var signs = EmojiMapping.GetDefaultEmojiShortcodeToUnicode().Keys.Concat(EmojiMapping.GetDefaultSmileyToEmojiShortcode().Keys);

        Assert.DoesNotContain(
            signs.SelectMany(static sign => (string[])[sign, $"a {sign}", $"日本語（テスト）{sign}\\", $"a{sign} b", $"a.{sign}"]),
            value => NoteMarkdown.KindsOf("文: " + letter.Value(value) + " です").Contains("EmojiInline"));
    }

    [Theory]
    [InlineData("C:\\Program Files\\CA")]
    [InlineData("2026-11-18 10:30:45")]
    [InlineData("E8535: 失敗; 再試行")]
    public void Reply_WhenAValueIsTame_LeavesItAsItIs(string value) => Assert.Equal(value, new LetterForm(offsetMinutes: null).Value(value));

    [Theory]
    [InlineData("FILESV02")]
    [InlineData("a`b")]
    [InlineData("`a``b`")]
    [InlineData("<b>@x</b>")]
    [InlineData("C:\\Program Files (x86)\\CA")]
    public void Markdown_WhenAValueIsWritten_KeepsItWhole(string value) =>
        Assert.Contains(value, NoteMarkdown.CodesOf(Rendered.Text(ReportFormat.Markdown, HostileResult.Create(value))), StringComparer.Ordinal);

    [Fact]
    public void Write_WhenAValueIsHuge_CutsIt()
    {
        var value = new string('字', 1_000_000);

        Assert.InRange(Rendered.Bytes(ReportFormat.Markdown, HostileResult.Create(value)).Length, 1, 100_000);
        Assert.InRange(Rendered.Bytes(ReportFormat.Reply, HostileResult.Create(value)).Length, 1, 100_000);
    }
}
