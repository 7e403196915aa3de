namespace ArcBundle.EndToEnd.Tests.Desk;

/// <summary>A text report that goes to a file, while the program's own output is a terminal.</summary>
public sealed class TextFileTests(DemoCase demo)
{
    // Treats an output that is no terminal as one that takes colours: https://learn.microsoft.com/dotnet/core/tools/dotnet-environment-variables
    private static readonly Dictionary<string, string?> Terminal = new(StringComparer.Ordinal)
    {
        ["DOTNET_SYSTEM_CONSOLE_ALLOW_ANSI_COLOR_REDIRECTION"] = "1",
        ["TERM"] = "xterm",
        ["NO_COLOR"] = null,
    };

    [Fact]
    public async Task Analyze_WhenTheTextGoesToAFile_LeavesNothingOnTheTerminal()
    {
        var (server, agent) = await demo.BundlesAsync();
        var file = Path.Combine(Path.GetDirectoryName(agent)!, "to-a-file.txt");

        var run = await ProgramRun.RunAsync(
            await PublishedPrograms.AnalyzerAsync(), ["analyze", server, agent, "--output", file, "--lang", "en"], Terminal, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.True(run.ExitCode == 0, run.Said);
        Assert.Empty(run.Output);
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.StartsWith("Incident ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", text, StringComparison.Ordinal);
    }
}
