using System.Text.RegularExpressions;
using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Tests.Commands;

public sealed partial class HelpScreenTests
{
    [Fact]
    public void Print_InBothLanguages_ShowsTheSameExamples()
    {
        var english = ExamplesIn("en");

        Assert.InRange(english.Count, 3, 4);
        Assert.Equal(english, ExamplesIn("ja"));
    }

    [Fact]
    public void Print_WhenAnExampleIsTyped_ItIsACommandLineThatHolds()
    {
        var command = new CollectCommand();

        Assert.All(ExamplesIn("en"), line =>
        {
            string[] arguments = [.. Word().Matches(line).Select(static match => match.Value.Trim('"'))];
            var reading = new OptionReading(command, command.Parse(arguments), arguments, Language.English);
            Assert.Null(reading.SyntaxProblem());
            Assert.NotNull(reading.Read(out var problem));
            Assert.Null(problem);
        });
    }

    /// <summary>What follows the program in the lines of the examples.</summary>
    private static List<string> ExamplesIn(string language)
    {
        const string Program = "  arccollect ";
        return [.. Arccollect.Run(["--help", "--lang", language]).Output.Split('\n').Where(static line => line.StartsWith(Program, StringComparison.Ordinal)).Select(static line => line[Program.Length..].TrimEnd())];
    }

    [GeneratedRegex("\"[^\"]*\"|\\S+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
