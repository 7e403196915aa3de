using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Talking;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector;

/// <summary>The program without its process: what <c>arccollect</c> does with its arguments. Also run in-process by <c>arcanalyze demo</c>.</summary>
internal static class CollectorProgram
{
    /// <summary>Runs with the given streams and clock.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="output">Standard output.</param>
    /// <param name="error">Standard error.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancel">Cancelled to stop the run; what was read until then is kept.</param>
    /// <returns>The exit code (<see cref="ExitCodes"/>).</returns>
    public static int Run(
        IReadOnlyList<string> arguments, TextWriter output, TextWriter error, TextReader input, TimeProvider time, CancellationToken cancel = default) =>
        Run(arguments, new CollectorSession { Output = output, Error = error, Input = input, Time = time, Cancel = cancel });

    /// <summary>Runs in a session.</summary>
    /// <returns>The exit code (<see cref="ExitCodes"/>).</returns>
    public static int Run(IReadOnlyList<string> arguments, CollectorSession session)
    {
        var language = LanguageChoice.Of(arguments, session.Time);
        var command = new CollectCommand();
        var parsed = command.Parse(arguments);
        var reading = new OptionReading(command, parsed, arguments, language, session.ProgramFolder, session.BuiltInKey);
        if (reading.SyntaxProblem() is { } malformed)
            return Refuse(malformed);
        if (parsed.GetValue(command.Help))
        {
            HelpScreen.Print(session.Output, language, command);
            return ExitCodes.Done;
        }

        if (parsed.GetValue(command.Version))
        {
            session.Output.WriteLine($"arccollect {ContextMaking.ToolVersion}");
            return ExitCodes.Done;
        }

        if (reading.Read(out var problem) is not { } options)
            return Refuse(problem!);
        return options.Unmask is null ? new CollectAction(session, options).Run() : new UnmaskAction(session, options).Run();

        int Refuse(Message why)
        {
            session.Error.WriteLine(language.Say(why));
            if (arguments.Contains(command.Json.Name, StringComparer.Ordinal))
                JsonScreen.Print(session.Output, language, why, ExitCodes.Usage);
            return ExitCodes.Usage;
        }
    }
}
