using System.ComponentModel;
using System.Diagnostics;
using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Running;

/// <summary>
/// Runs a program of the system: no shell, no window, standard input closed, outputs kept as bytes and bounded. When the token is cancelled
/// the program is killed with all its children.
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

        using var child = new Process { StartInfo = start };
        child.Start();
        using IDisposable? job = OperatingSystem.IsWindows() ? JobObject.Adopt(child.SafeHandle) : null; // so that a hung child never outlives us
        footprint.Started(command.ToString());
        child.StandardInput.Close();
        var output = new CappedOutput(child.StandardOutput.BaseStream, command.LargestOutput);
        var errors = new CappedOutput(child.StandardError.BaseStream, command.LargestOutput);
        var ended = Wait(child, token);
        Task.WaitAll([output.Reading, errors.Reading], PipeGrace);
        var (kept, dropped) = output.SoFar();
        var (keptErrors, droppedErrors) = errors.SoFar();
        return new ChildEnding(ended ? child.ExitCode : null, kept, keptErrors, dropped + droppedErrors);
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
