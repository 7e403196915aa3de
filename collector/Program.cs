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
        try
        {
            return CollectorProgram.Run(arguments, new CollectorSession
            {
                Output = Console.Out,
                Error = Console.Error,
                Input = Console.In,
                Cancel = signals.Token,
                Protect = signals.Protect,
                ProgramFolder = ProgramFolder.Current,
                OwnsWindow = OperatingSystem.IsWindows() && !Console.IsInputRedirected && !Console.IsOutputRedirected && ConsoleOwnership.OwnsWindow(),
            });
        }
        catch (Exception e)
        {
            // The last resort, at the only place where nobody else could say anything: one sentence, never a stack trace.
            Console.Error.WriteLine(LanguageChoice.Of(arguments, TimeProvider.System).Say("error.unexpected", ("error", $"{e.GetType().Name}: {e.Message}")));
            return ExitCodes.NoBundle;
        }
    }
}
