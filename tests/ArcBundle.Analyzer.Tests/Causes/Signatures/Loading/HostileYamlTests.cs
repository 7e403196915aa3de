using System.Diagnostics;
using System.Text;
using ArcBundle.Analyzer.Causes.Signatures.Loading;
using ArcBundle.Analyzer.Causes.Signatures.Yaml;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Causes.Signatures.Loading;

/// <summary>A signature file is input like any other: whatever stands in it, one sentence says what is wrong, soon.</summary>
public sealed class HostileYamlTests
{
    /// <summary>The tokens of YAML that steer its reader, and pieces of signatures.</summary>
    private static readonly string[] Pieces =
    [
        "title: ", "detection:\n", "  a:\n", "    EventID: 1\n", "condition: ", "1 of them", " and ", " or ", "not ", "(", ")", "- ", "-\n", "? ", ": ", ":\n", "{", "}", "[", "]", ",", "&a ", "*a",
        "!!str ", "!<x> ", "| \n", "> \n", "|+2\n", "'", "\"", "\\", "%YAML 1.1\n", "---\n", "...\n", "#", "<<: *a\n", "\t", "\n", "\r", " ", "\uFEFF", "\u2028", "\0", "\u0085", "\uD83D\uDE00", "\"\\uD800\"",
        "*", "?", "é", "漢", "samples:\n", "positive:\n", "text: {ja: a, en: b}\n", "0x1", "~", "null", "1e999", "|re: '(a*)*b'\n", "|all|cased: x\n",
    ];

    public static TheoryData<string, string, string> Files => new()
    {
        { "empty", "", "1:1 empty" },
        { "comment alone", "# nothing\n", "1:1 empty" },
        { "billion laughs", "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "1:4 anchor" },
        { "alias without anchor", "a: *b\n", "1:4 anchor" },
        { "merge key", "a:\n  <<: {b: c}\n", "2:3 merge-key" },
        { "tag", "a: !!binary AAAA\n", "1:4 tag" },
        { "type tag", "a: !<!System.Diagnostics.Process> {b: c}\n", "1:4 tag" },
        { "duplicate key", "a: 1\nb: 2\na: 3\n", "3:1 duplicate-key" },
        { "list as key", "? [a, b]\n: c\n", "1:3 key-not-text" },
        { "deep flow", new string('[', 5000), "1:12 too-deep" },
        { "deep block", string.Concat(Enumerable.Range(0, 100).Select(static i => new string(' ', i) + "a:\n")), "11:11 too-deep" },
        { "many values", "a: [" + string.Join(',', Enumerable.Repeat("x", 5000)) + "]\n", "1:7999 too-many-values" },
        { "huge scalar", "a: '" + new string('x', 5000) + "'\n", "1:4 scalar-too-long" },
        { "tab", "a:\n\tb: c\n", "2:1 tab" },
        { "tab further down", "a: b\nc:\n  d: e\n \tf: g\n", "4:1 tab" },
        { "open quote", "a: 'b\n", "1:4 not-yaml" },
        { "two documents", "a: b\n---\nc: d\n", "3:1 several-documents" },
        { "no map", "- a\n- b\n", "1:1 no-map" },
        { "NUL", "a: b\0\n", "1:5 control-character" },
        { "escape sequence", "a: b\nc: \u001b[2J\n", "2:4 control-character" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Read_WhenFileIsHostile_SaysWhatAndWhere(string name, string text, string problem)
    {
        _ = name;
        Assert.Equal([problem], SignatureText.Read(text).Problems);
    }

    [Fact]
    public void Read_WhenFileIsTooLarge_SaysSo() =>
        Assert.Equal(["1:1 too-large"], SignatureText.Read(SignatureText.Valid + "# " + new string('x', YamlLimits.Bytes)).Problems);

    [Fact]
    public void Read_WhenFileHasAMark_ReadsIt() => Assert.Empty(SignatureText.Read([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(SignatureText.Valid)]).Problems);

    [Theory]
    [InlineData(932, "18:12 not-utf8")]
    [InlineData(1200, "1:1 not-utf8")]
    public void Read_WhenFileIsInAnotherEncoding_SaysWhereItBegins(int page, string problem)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(page);

        var (_, problems) = SignatureText.Read([.. encoding.Preamble, .. encoding.GetBytes(SignatureText.Valid.Replace("ja: 異常", "ja: abcd 異常", StringComparison.Ordinal))]);

        Assert.Equal([problem], problems);
    }

    [Fact]
    public void Read_WhateverTheBytes_NeitherThrowsNorHangs() => Gen.OneOf(
            Gen.Byte.Array[0, 200],
            Gen.Int[0, Pieces.Length - 1].Select(static n => Pieces[n]).Array[0, 60].Select(static parts => Encoding.UTF8.GetBytes(string.Concat(parts))))
        .Sample(AssertRead, iter: 4000);

    [Fact]
    public void Read_WhateverTheDamage_NeitherThrowsNorHangs() => Gen.Select(
            Gen.Int[0, SignatureText.Valid.Length - 1], Gen.Int[0, 40], Gen.Int[0, Pieces.Length - 1].Select(static n => Pieces[n]).Array[0, 3])
        .Sample(
            static (at, length, parts) => AssertRead(Encoding.UTF8.GetBytes(string.Concat(
                SignatureText.Valid.AsSpan(0, at), string.Concat(parts), SignatureText.Valid.AsSpan(Math.Min(at + length, SignatureText.Valid.Length))))),
            iter: 4000);

    private static void AssertRead(byte[] content)
    {
        var watch = Stopwatch.StartNew();
        var problems = new SignatureProblems("test.yml");
        var signature = SignatureReader.Read("test.yml", content, isBuiltIn: false, problems);
        Assert.Equal(signature is null, problems.Any);
        Assert.All(problems.All, static problem => Assert.True(problem.Mark is { Line: > 0, Column: > 0 }));
        Assert.InRange(problems.All.Count, 0, SignatureProblems.Most);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }
}
