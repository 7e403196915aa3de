using ArcBundle.Analyzer.CaseLibrary;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.CaseLibrary;

public class CaseIdTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("CASE-2026.11_20")]
    [InlineData("_x")]
    [InlineData("障害対応-バックアップ々〇ー")]
    [InlineData("ひらがな")]
    [InlineData("console")]
    public void Parse_WhenAllowed_KeepsTheText(string text) => Assert.Equal(text, CaseId.Parse(text)?.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("-option")]
    [InlineData("end.")]
    [InlineData("a/b")]
    [InlineData(@"a\b")]
    [InlineData("../../etc")]
    [InlineData("C:")]
    [InlineData("a:stream")]
    [InlineData("CON")]
    [InlineData("nul.txt")]
    [InlineData("Com1")]
    [InlineData("LPT9.case")]
    [InlineData("a b")]
    [InlineData("a\tb")]
    [InlineData("a\nb")]
    [InlineData("a\0b")]
    [InlineData("a'; DROP TABLE cases; --")]
    [InlineData("caf\u00E9")]
    [InlineData("か\u3099")]
    [InlineData("ｶﾞ")]
    [InlineData("Ａ")]
    [InlineData("\uFA10")]
    [InlineData("\U00020BB7")]
    [InlineData("a\u200Bb")]
    [InlineData("a\u202Eb")]
    [InlineData("障害・対応")]
    public void Parse_WhenNotAllowed_IsNull(string? text) => Assert.Null(CaseId.Parse(text));

    [Fact]
    public void Parse_WhenTooLong_IsNull()
    {
        Assert.NotNull(CaseId.Parse(new string('あ', CaseId.LongestId)));
        Assert.Null(CaseId.Parse(new string('a', CaseId.LongestId + 1)));
    }

    [Fact]
    public void Equals_WhenOnlyAsciiCaseDiffers_IsTrue()
    {
        Assert.Equal(CaseId.Parse("Case-1"), CaseId.Parse("CASE-1"));
        Assert.Equal(CaseId.Parse("Case-1")!.GetHashCode(), CaseId.Parse("CASE-1")!.GetHashCode());
        Assert.NotEqual(CaseId.Parse("はは"), CaseId.Parse("ハハ"));
    }

    [Fact]
    public void Parse_WhateverTheText_GivesOnlyPlainFolderNames() => Gen.OneOf(
            Gen.String, Gen.Char["aZ0._-/\\: あアー漢CON\u0000\u3099"].Array[0, 8].Select(static c => new string(c)))
        .Sample(static text => CaseId.Parse(text) is not { } id
            || (id.Text.IsNormalized() && id.Text.Trim(' ', '.').Length > 0 && id.Text[^1] is not ('.' or ' ') && id.Text.IndexOfAny(['/', '\\', ':', '\0']) < 0));
}
