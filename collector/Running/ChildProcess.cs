using System.ComponentModel;
using System.Diagnostics;
using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Running;

/// <summary>
/// Runs a program of the system: no shell, no window, standard input closed, outputs kept as bytes and bounded. When the token is cancelled
/// the program is killed with all its children, and when its output has no end. Nothing that it started outlives this process.
/// </summary>
internal static class ChildProcess
{
    /// <summary>How long the pipes of an ended child may stay open (a grandchild can hold them) before they are given up.</summary>
    private static readonly TimeSpan PipeGrace = TimeSpan.FromMilliseconds(500);

    /// <summary>Runs <paramref name="command"/> to its end, or until <paramref name="token"/> is cancelled.</summary>
    /// <exception cref="Win32Exception">The program could not be started.</exception>
    public static ChildEnding Run(ChildCommand command, FootprintRecorder footprint, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        var start = new ProcessStartInfo(command.Program)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = command.WorkingFolder ?? Path.GetDirectoryName(command.Program),
        };
        foreach (var argument in command.Arguments)
            start.ArgumentList.Add(argument);

        if (OperatingSystem.IsWindows())
            JobObject.HoldThisProcess();
        using var child = new Process { StartInfo = start };
        child.Start();
        // What the child starts before this is only in the job of this process, and ends with it.
        using IDisposable? job = OperatingSystem.IsWindows() ? JobObject.Adopt(child.SafeHandle) : null;
        footprint.Started(command.ToString());
        child.StandardInput.Close();
        // Not disposed: a pipe that is held open may still be read when this is over.
        var flood = new CancellationTokenSource();
        var output = new CappedOutput(child.StandardOutput.BaseStream, command.LargestOutput, flood.Cancel);
        var errors = new CappedOutput(child.StandardError.BaseStream, command.LargestOutput, flood.Cancel);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(token, flood.Token);
        var ended = Wait(child, stop.Token);
        Task.WaitAll([output.Reading, errors.Reading], PipeGrace);
        var (kept, dropped) = output.SoFar();
        var (keptErrors, droppedErrors) = errors.SoFar();
        return new ChildEnding(ended ? child.ExitCode : null, kept, keptErrors, dropped + droppedErrors)
        {
            WasFlood = !ended && !token.IsCancellationRequested,
        };
    }

    /// <returns>False when the child had to be killed.</returns>
    private static bool Wait(Process child, CancellationToken token)
    {
        try
        {
            child.WaitForExitAsync(token).GetAwaiter().GetResult();
            return true;
        }
        catch (OperationCanceledException)
        {
            Kill(child);
            return false;
        }
    }

    private static void Kill(Process child)
    {
        try
        {
            child.Kill(entireProcessTree: true);
            child.WaitForExit(PipeGrace);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException or AggregateException)
        {
            // It ended by itself in this very moment, or the system refuses (a protected child): either way it is no longer waited for.
        }
    }
}
