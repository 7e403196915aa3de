using System.Text.Json;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Tests.Intake;

namespace ArcBundle.Analyzer.Tests.Commands.Security;

/// <summary>Every command and format that writes text, on evidence that is nothing but attacks.</summary>
public sealed class HostileOutputTests : IDisposable
{
    private static readonly Lazy<ScratchFolder> Evidence = new(static () =>
    {
        var folder = new ScratchFolder();
        HostileEvidence.Write(folder, "case");
        HostileEvidence.Write(folder, "other");
        File.AppendAllText(Directory.GetFiles(folder.Under("other"), "-services.csv", SearchOption.AllDirectories)[0], "\"=new\u001b[1m\",\"x\",\"Running\",\"Auto\",\"x\",\"x\"\r\n");
        return folder;
    });

    private readonly ScratchFolder _library = new();

    public static TheoryData<string> Commands { get; } =
    [
        "analyze CASE", "analyze CASE --format md", "analyze CASE --format reply", "analyze CASE --format json", "analyze CASE --format html", "analyze CASE --lang ja",
        "analyze CASE --format md --lang ja", "analyze CASE --format reply --lang ja", "timeline CASE", "timeline CASE --format csv", "timeline CASE --format json", "timeline CASE --lang ja",
        "diff CASE OTHER", "diff CASE OTHER --format csv", "diff CASE OTHER --format json", "diff CASE OTHER --lang ja", "show CASE", "show CASE --format csv", "show CASE --format json", "verify CASE",
        "unpack CASE --output CASE", "show CASE =job", "timeline CASE --host \u001b[2J", "analyze CASE --time-zone \u001b[2J", "analyze \u001b]0;x\u0007", "\u001b[31m", "diff \u202Ex \u200By",
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Run_OnHostileEvidence_WritesNothingThatActs(string line)
    {
        var args = line.Split(' ').Select(static word => word is "CASE" ? Evidence.Value.Under("case") : word is "OTHER" ? Evidence.Value.Under("other") : word).ToArray();

        AssertInert(args, CommandLine.Run(args));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("csv")]
    [InlineData("json")]
    public void Show_OfEveryHostileEntry_WritesNothingThatActs(string format)
    {
        var names = CommandLine.Run("show", Evidence.Value.Under("case"), "--format", "json").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(static row => JsonDocument.Parse(row).RootElement.GetProperty("entry").GetString()).OfType<string>().ToList();

        Assert.True(names.Count >= 7);
        Assert.All(names, name =>
        {
            string[] args = ["show", Evidence.Value.Under("case"), name, "--format", format];
            var run = CommandLine.Run(args);
            Assert.InRange(run.ExitCode, 0, 1);
            AssertInert(args, run);
        });
    }

    [Fact]
    public void Case_WithHostileEvidence_WritesNothingThatActs()
    {
        var library = _library.Under("library");
        string[][] lines = [["new", "C-1"], ["attach", "C-1", Evidence.Value.Under("case")], ["analyze", "C-1"], ["replay", "C-1"], ["show", "C-1"], ["list"], ["check"], ["export", "C-1", "--output", _library.Under("out.zip")]];

        foreach (var line in lines)
        {
            string[] args = ["case", .. line, "--library", library];
            var run = CommandLine.Run(args);
            Assert.InRange(run.ExitCode, 0, 1);
            AssertInert(args, run);
        }
    }

    public void Dispose() => _library.Dispose();

    private static void AssertInert(string[] args, CommandLine run)
    {
        foreach (var rune in (run.Output + run.Error).EnumerateRunes())
            Assert.False(VisibleText.IsHidden(rune) && rune.Value is not ('\n' or '\r'), $"{string.Join(' ', args)}: U+{rune.Value:X4} is hidden in the output.");
        if (args.Contains("csv") && run.ExitCode < 2)
            AssertGuarded(run.Output);
        if (args.Contains("json") && run.ExitCode < 2)
            Assert.DoesNotContain("<script", run.Output, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Every cell is quoted, and none begins as a formula would (OWASP: CSV injection).</summary>
    private static void AssertGuarded(string csv)
    {
        foreach (var record in csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            Assert.Matches("^\"(?:[^\"]|\"\")*\"(?:,\"(?:[^\"]|\"\")*\")*$", record);
            Assert.DoesNotMatch("(?:^|,)\" *[=+@＝＋－＠\\t\\r-]", record.Replace("\"\"", "_", StringComparison.Ordinal));
        }
    }
}
