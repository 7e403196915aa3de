using System.CommandLine;
using System.Globalization;
using ArcBundle.Analyzer.Commands.Completion;
using ArcBundle.Analyzer.Commands.Progress;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands;

/// <summary>The whole command line of <c>arcanalyze</c>.</summary>
internal static class ArcAnalyze
{
    /// <summary>How long a command may take to end after Ctrl+C or SIGTERM: "serve" removes what was uploaded, and "analyze" ends at a safe point.</summary>
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(30);

    /// <summary>Parses and runs one command line.</summary>
    /// <param name="args">Arguments without the program's name.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where sentences about bad input go.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Ends the command at the next safe point.</param>
    /// <param name="bytes">Where long results go as UTF-8; null for through <paramref name="output"/>.</param>
    /// <param name="passPhrase">Asks for a pass phrase; null for nobody to ask.</param>
    /// <param name="isTerminal">Whether <paramref name="error"/> is a terminal that shows how far a command is.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(
        IReadOnlyList<string> args, TextWriter output, TextWriter error, TimeProvider time, CancellationToken cancellation, Stream? bytes = null,
        Func<string, string?>? passPhrase = null, bool isTerminal = false)
    {
        // The language must be known before the parser speaks: its own sentences follow the UI culture.
        var language = LanguageOption.Peek(args) ?? LanguageNames.Of(CultureInfo.CurrentUICulture);
        CultureInfo.CurrentUICulture = language.ToCulture();
        var texts = new CommandTexts(language);
        using var progress = isTerminal ? new ProgressLine(error, time) : null;
        var surroundings = new CommandSurroundings(output, error, () => language, time) { Progress = progress };
        if (bytes is not null)
            surroundings = surroundings with { Bytes = bytes };
        if (passPhrase is not null)
            surroundings = surroundings with { PassPhrase = passPhrase };
        var root = new ArcAnalyzeCommand(surroundings, texts);
        if (CompletionRequest.Of(args) is { } request)
        {
            foreach (var word in request.Answer(root))
                output.WriteLine(word);
            return ExitCodes.Done;
        }

        var parsed = root.Parse(args);
        if (UsageProblems.Of(parsed, texts) is { } problem)
        {
            (string, string)[] holes = [("problem", VisibleProblem(problem)), ("command", CommandPath.Of(parsed.CommandResult.Command))];
            error.WriteLine(Suggestions.For(parsed) is { } meant ? texts["usage-meant", [.. holes, ("meant", meant)]] : texts["usage", holes]);
            return ExitCodes.Usage;
        }

        var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error, ProcessTerminationTimeout = TimeToEnd };
        try
        {
            return parsed.InvokeAsync(configuration, cancellation).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            progress?.Dispose();
            error.WriteLine(texts["cancelled"]);
            return ExitCodes.Incomplete;
        }
        catch (IOException e) when (StandardOutput.IsClosedByReader(e))
        {
            return ExitCodes.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Inputs that cannot be read are told by the intake: this is a place given for output that cannot be written.
            progress?.Dispose();
            error.WriteLine(texts["io-failed", ("reason", texts[FileProblems.ReasonOf(e)])]);
            return ExitCodes.Usage;
        }
    }

    private static string VisibleProblem(string message) => VisibleText.Of(message.ReplaceLineEndings(" ").TrimEnd('.', '。', ' '));
}
