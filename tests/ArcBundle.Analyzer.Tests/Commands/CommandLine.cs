using ArcBundle.Analyzer.Commands;

namespace ArcBundle.Analyzer.Tests.Commands;

/// <summary>Runs <c>arcanalyze</c> in this process, with its own streams.</summary>
internal sealed record CommandLine(int ExitCode, string Output, string Error)
{
    /// <summary>Runs one command line in English unless it names a language.</summary>
    public static CommandLine Run(params string[] args) => RunAs(passPhrase: null, args);

    /// <summary>The same with somebody who knows a pass phrase.</summary>
    public static CommandLine RunAs(string? passPhrase, params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] withLanguage = args.Contains("--lang") ? args : [.. args, "--lang", "en"];
        var exitCode = ArcAnalyze.Run(withLanguage, output, error, TimeProvider.System, TestContext.Current.CancellationToken, passPhrase: _ => passPhrase);
        return new CommandLine(exitCode, output.ToString(), error.ToString());
    }
}
