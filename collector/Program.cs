using System.Runtime.InteropServices;
using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Talking;
using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector;

/// <summary>The process: signals, console, last resort.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        using var stop = new CancellationTokenSource();
        var ended = new TaskCompletionSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
        try
        {
            return CollectorProgram.Run(arguments, new CollectorSession
            {
                Output = Console.Out,
                Error = Console.Error,
                Input = Console.In,
                Cancel = stop.Token,
                OwnsWindow = OperatingSystem.IsWindows() && !Console.IsInputRedirected && !Console.IsOutputRedirected && ConsoleOwnership.OwnsWindow(),
            });
        }
        catch (Exception e)
        {
            // The last resort, at the only place where nobody else could say anything: one sentence, never a stack trace.
            Console.Error.WriteLine(LanguageChoice.Of(arguments, TimeProvider.System).Say("error.unexpected", ("error", $"{e.GetType().Name}: {e.Message}")));
            return ExitCodes.NoBundle;
        }
        finally
        {
            ended.SetResult();
        }

        void Stop(PosixSignalContext signal)
        {
            // The run ends by itself with a whole bundle; the system must not end it before.
            signal.Cancel = true;
            stop.Cancel();
            // When the console is closed or Windows shuts down, Windows ends the process as soon as its handler returns, and after some
            // seconds in any case (Microsoft: "HandlerRoutine callback function"): the time until then is for undoing and finishing.
            if (OperatingSystem.IsWindows() && signal.Signal is PosixSignal.SIGHUP or PosixSignal.SIGTERM)
                ended.Task.Wait();
        }
    }
}
