using ArcBundle.Analyzer.Causes.Signatures.Loading;
using ArcBundle.Analyzer.Causes.Signatures.Matching;
using ArcBundle.Analyzer.Causes.Signatures.Yaml;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Causes.Signatures.Matching;

public sealed class ConditionParserTests
{
    private static readonly string[] Words = ["a", "b", "sel-1", "sel-2", "_c", "and", "or", "not", "(", ")", "1", "all", "of", "them", "sel*", "*", "any", "|"];

    /// <summary>Letters of the selections that hold: a, b, 1 and 2 of sel-1 and sel-2, c of _c.</summary>
    [Theory]
    [InlineData("a or b and sel-1", "a", true)]
    [InlineData("a or b and sel-1", "b", false)]
    [InlineData("(a or b) and sel-1", "b1", true)]
    [InlineData("(a or b) and sel-1", "a", false)]
    [InlineData("not a and b", "b", true)]
    [InlineData("not (a and b)", "a", true)]
    [InlineData("not not a", "a", true)]
    [InlineData("1 of sel*", "2", true)]
    [InlineData("1 of sel*", "ab", false)]
    [InlineData("all of sel*", "1", false)]
    [InlineData("all of sel* and not a", "12", true)]
    [InlineData("all of them", "ab12", true)]
    [InlineData("1 of them", "c", false)]
    [InlineData("1 of them or _c", "c", true)]
    public void Parse_WhenConditionIsRight_BindsAsSigmaDoes(string condition, string holding, bool matches) =>
        Assert.Equal(matches, Parse(condition, out _)!.IsMatch(new Holding(holding)));

    [Fact]
    public void Parse_WhenNestedTooDeep_SaysSo()
    {
        Parse(new string('(', 20) + "a" + new string(')', 20), out var problem);
        Assert.Equal("signature.condition-too-deep", problem);
        Parse(string.Concat(Enumerable.Repeat("not ", 40)) + "a", out problem);
        Assert.Equal("signature.condition-too-deep", problem);
    }

    [Fact]
    public void Parse_WhenTooLong_SaysSo()
    {
        Parse(string.Join(" or ", Enumerable.Repeat("a", 100)), out var problem);
        Assert.Equal("signature.condition-too-long", problem);
    }

    [Fact]
    public void Parse_WhateverTheWords_GivesAConditionOrOneProblem() => Gen.Int[0, Words.Length - 1].Select(static n => Words[n]).Array[0, 14]
        .Sample(static words => (Parse(string.Join(' ', words), out var problem) is null) == (problem is not null and not "signature.selection-unused"), iter: 5000);

    private static IMatch? Parse(string condition, out string? problem)
    {
        var problems = new SignatureProblems("test.yml");
        var selections = new Dictionary<string, IMatch>(StringComparer.Ordinal)
        {
            ["a"] = Selection("a"),
            ["b"] = Selection("b"),
            ["sel-1"] = Selection("1"),
            ["sel-2"] = Selection("2"),
            ["_c"] = Selection("c"),
        };
        var match = ConditionParser.Parse(new YamlScalar(YamlMark.Start, condition), selections, problems);
        problem = problems.All.Select(static p => p.What.Key).FirstOrDefault();
        return match;
    }

    private static FieldTest Selection(string letter) => new("letters", [new TextPattern(letter, TextPlace.Anywhere, IsCased: true)], NeedsAll: false);

    private sealed record Holding(string Letters) : ISubject
    {
        public IEnumerable<string> this[string field] => [Letters];
    }
}
