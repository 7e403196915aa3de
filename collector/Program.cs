using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Talking;
using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector;

/// <summary>The process: signals, console, last resort.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        using var signals = StopSignals.Listen();
        var error = HostStreams.Error();
        try
        {
            return CollectorProgram.Run(arguments, new CollectorSession
            {
                Output = HostStreams.Output(),
                Error = error,
                Input = Console.In,
                Cancel = signals.Token,
                Protect = signals.Protect,
                ProgramFolder = AppContext.BaseDirectory,
                OwnsWindow = OperatingSystem.IsWindows() && !Console.IsInputRedirected && !Console.IsOutputRedirected && ConsoleOwnership.OwnsWindow(),
            });
        }
        catch (Exception e)
        {
            // The last resort, at the only place where nobody else could say anything: one sentence, never a stack trace.
            error.WriteLine(LanguageChoice.Of(arguments, TimeProvider.System).Say("error.unexpected", ("error", $"{e.GetType().Name}: {e.Message}")));
            return ExitCodes.NoBundle;
        }
    }
}
