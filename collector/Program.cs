using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Talking;
using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector;

/// <summary>The process: signals, console, last resort.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        if (OperatingSystem.IsWindows())
            LibrarySearch.KeepToSystemFolder();
        LowPriority.Take();
        using var signals = StopSignals.Listen();
        using var output = new Screen(Console.Out);
        using var error = new Screen(Console.Error);
        var hasRun = false;
        try
        {
            var code = CollectorProgram.Run(arguments, new CollectorSession
            {
                Output = output,
                Error = error,
                Input = Console.In,
                Cancel = signals.Token,
                Protect = run =>
                {
                    hasRun = true;
                    return signals.Protect(run);
                },
                ProgramFolder = ProgramFolder.Current,
                OwnsWindow = OperatingSystem.IsWindows() && !Console.IsInputRedirected && !Console.IsOutputRedirected && ConsoleOwnership.OwnsWindow(),
            });
            if (output.Problem is not { } problem)
                return code;
            error.WriteLine(LanguageChoice.Of(arguments, TimeProvider.System).Say("error.not-said", ("error", problem)));
            // A bundle is there whether or not it could be told; of the rest, what is said is all there is.
            return hasRun || code != ExitCodes.Done ? code : ExitCodes.NoBundle;
        }
        catch (Exception e)
        {
            // The last resort, at the only place where nobody else could say anything: one sentence, never a stack trace.
            error.WriteLine(LanguageChoice.Of(arguments, TimeProvider.System).Say("error.unexpected", ("error", $"{e.GetType().Name}: {e.Message}")));
            return ExitCodes.NoBundle;
        }
    }
}
