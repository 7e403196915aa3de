using System.Diagnostics;
using ArcBundle.Analyzer.Tests.Intake;

namespace ArcBundle.Analyzer.Tests.Commands.Completion;

public class CompletionCommandTests
{
    [Theory]
    [InlineData("arcanalyze ti", "timeline")]
    [InlineData("arcanalyze case re", "replay")]
    [InlineData("arcanalyze analyze --for", "--format")]
    [InlineData("arcanalyze analyze x --format ", "reply")]
    [InlineData("arcanalyze timeline x --source regi", "registry.product")]
    [InlineData("arcanalyze rules explain ", "vss-writer")]
    public void Suggest_ForAnUnfinishedLine_KnowsTheRest(string line, string wanted)
    {
        var run = CommandLine.Run($"[suggest:{line.Length}]", line);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains(wanted, run.Output.ReplaceLineEndings("\n").Split('\n'), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("pwsh")]
    public void Completion_ForAShell_AsksTheProgramItself(string shell)
    {
        var run = CommandLine.Run("completion", shell);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Completion_InBash_CompletesCommandsAndValues()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "bash is not there.");
        using var folder = new ScratchFolder();
        var script = folder.Write("completion.bash", System.Text.Encoding.UTF8.GetBytes(CommandLine.Run("completion", "bash").Output));
        var program = Path.Combine(AppContext.BaseDirectory, "arcanalyze.dll");
        var asked =
            $"""
            arcanalyze() ( dotnet '{program}' "$@" )
            source '{script}'
            try() ( COMP_LINE="$1"; COMP_POINT=$[{"${#1}"}]; read -ra COMP_WORDS <<< "$1"; [[ "$1" == *' ' ]] && COMP_WORDS+=(''); COMP_CWORD=$[{"${#COMP_WORDS[@]}"}-1]; _arcanalyze; printf '%s\n' "{"${COMPREPLY[@]}"}" )
            try 'arcanalyze timel'
            try 'arcanalyze show x --format cs'
            """;
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", asked]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = bash.StandardOutput.ReadToEnd();

        Assert.True(bash.WaitForExit(60_000));
        Assert.Equal("timeline\ncsv\n", output);
    }
}
