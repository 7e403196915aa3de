using ArcBundle.Analyzer.Causes.Signatures.Matching;

namespace ArcBundle.Analyzer.Tests.Causes.Signatures.Matching;

public sealed class PatternTests
{
    [Theory]
    [InlineData("agent.exe", "AGENT.EXE", true)]
    [InlineData("agent.exe", "agent.exe ", false)]
    [InlineData("*agent.exe", @"C:\CA\agent.exe", true)]
    [InlineData("a?c", "abc", true)]
    [InlineData("a?c", "ac", false)]
    [InlineData("a*c", "a\nb\nc", true)]
    [InlineData("a*c", "a\nb\nc\n", false)]
    [InlineData(@"a\*c", "a*c", true)]
    [InlineData(@"a\*c", "abc", false)]
    [InlineData(@"a\\*", @"a\b", true)]
    [InlineData(@"C:\Windows", @"c:\windows", true)]
    [InlineData(@"\\server\share", @"\server\share", true)]
    [InlineData("a.c", "abc", false)]
    [InlineData("[a]", "a", false)]
    [InlineData("*", "", true)]
    public void PatternOf_WhenValueIsPlain_ReadsWildcardsAsSigmaDoes(string pattern, string value, bool matches) =>
        Assert.Equal(matches, WildcardText.PatternOf(pattern, TextPlace.Whole, isCased: false)!.IsMatch(value));

    [Theory]
    [InlineData("b", "Anywhere", "aBc", true)]
    [InlineData("b*d", "Anywhere", "a b c d e", true)]
    [InlineData("a", "Start", "Abc", true)]
    [InlineData("b", "Start", "abc", false)]
    [InlineData("a?", "Start", "abc", true)]
    [InlineData("c", "End", "abC", true)]
    [InlineData("b", "End", "abc", false)]
    [InlineData("b?", "End", "abc", true)]
    public void PatternOf_WhenPlaceIsGiven_LooksThere(string pattern, string place, string value, bool matches) =>
        Assert.Equal(matches, WildcardText.PatternOf(pattern, Enum.Parse<TextPlace>(place), isCased: false)!.IsMatch(value));

    [Fact]
    public void PatternOf_WhenCased_TellsCapitalsApart()
    {
        Assert.False(WildcardText.PatternOf("agent", TextPlace.Whole, isCased: true)!.IsMatch("Agent"));
        Assert.False(WildcardText.PatternOf("agent*", TextPlace.Whole, isCased: true)!.IsMatch("Agent x"));
    }

    [Theory]
    [InlineData("(?=a)")]
    [InlineData("(?<=a)b")]
    [InlineData(@"(a)\1")]
    [InlineData("((((a{9}){9}){9}){9}){9}")]
    [InlineData("(")]
    public void Of_WhenExpressionNeedsBacktrackingOrIsTooLarge_GivesNone(string expression) => Assert.Null(ExpressionPattern.Of(expression, isCased: true));

    [Fact]
    public void Of_WhenExpressionIsTooLong_GivesNone() => Assert.Null(ExpressionPattern.Of(new string('a', ExpressionPattern.Longest + 1), isCased: true));

    [Theory]
    [InlineData("^(a+)+$")]
    [InlineData("(a|aa)+$")]
    [InlineData("(.*a){12}$")]
    [InlineData("^(([a-z])+.)+[A-Z]([a-z])+$")]
    public void IsMatch_WhenExpressionWouldBacktrackForever_AnswersWithinItsTimeLimit(string expression) =>
        Assert.False(ExpressionPattern.Of(expression, isCased: true)!.IsMatch(new string('a', FieldTest.LongestValue - 1) + "!"));
}
