using ArcBundle.Analyzer.Commands;

namespace ArcBundle.Analyzer.Tests.Commands;

/// <summary>Runs <c>arcanalyze</c> in this process, with its own streams.</summary>
internal sealed record CommandLine(int ExitCode, string Output, string Error)
{
    /// <summary>Runs one command line in English unless it names a language.</summary>
    public static CommandLine Run(params string[] args) => RunAs(passPhrase: null, args);

    /// <summary>The same with somebody who knows a pass phrase.</summary>
    public static CommandLine RunAs(string? passPhrase, params string[] args) => Run(args, passPhrase, TimeProvider.System, isTerminal: false);

    /// <summary>The same with errors on a terminal, and a clock by which all takes long.</summary>
    public static CommandLine RunOnTerminal(TimeProvider time, params string[] args) => RunOnTerminalAs(passPhrase: null, time, args);

    /// <summary>The same with somebody who knows a pass phrase.</summary>
    public static CommandLine RunOnTerminalAs(string? passPhrase, TimeProvider time, params string[] args) => Run(args, passPhrase, time, isTerminal: true);

    private static CommandLine Run(string[] args, string? passPhrase, TimeProvider time, bool isTerminal)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] withLanguage = args.Contains("--lang") ? args : [.. args, "--lang", "en"];
        var exitCode = ArcAnalyze.Run(withLanguage, output, error, time, TestContext.Current.CancellationToken, passPhrase: _ => passPhrase, isTerminal: isTerminal);
        Reporting.Json.ReportsOfRun.Check(args, System.Text.Encoding.UTF8.GetBytes(output.ToString()));
        return new CommandLine(exitCode, output.ToString(), error.ToString());
    }
}
