using System.Runtime.InteropServices;
using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector;

/// <summary>
/// The signals that ask the program to stop: Ctrl+C and Ctrl+Break, the closing of its console, a logoff, a shutdown. The run is cancelled and ends by itself, with a
/// whole bundle and everything undone; the system must not end it before.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private volatile TaskCompletionSource? _work;
    private readonly bool _endsWithItsHandler;
    private readonly List<PosixSignalRegistration> _registrations = [];

    /// <summary>Listens to nothing yet.</summary>
    /// <param name="endsWithItsHandler">
    /// Whether the system ends the process as soon as the handler of a closed console returns, as Windows does, and after some seconds in any
    /// case (Microsoft: "HandlerRoutine callback function"). The time until then is for undoing and finishing.
    /// </param>
    public StopSignals(bool endsWithItsHandler) => _endsWithItsHandler = endsWithItsHandler;

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    /// <summary>Listens to the signals of this process until it is disposed.</summary>
    public static StopSignals Listen()
    {
        var signals = new StopSignals(OperatingSystem.IsWindows());
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGINT, PosixSignal.SIGQUIT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
            signals._registrations.Add(PosixSignalRegistration.Create(signal, signals.Handle));
        if (OperatingSystem.IsWindows())
            SessionEnd.Listen(signals.StopAndWait);
        return signals;
    }

    /// <summary>Does something that must not be broken off: until it has ended, the handler of a closed console waits.</summary>
    public T Protect<T>(Func<T> work)
    {
        var ended = new TaskCompletionSource();
        _work = ended;
        try
        {
            return work();
        }
        finally
        {
            ended.SetResult();
        }
    }

    /// <summary>What happens at a signal. On Windows returns from a closed console and a shutdown only when what is protected has ended.</summary>
    public void Handle(PosixSignalContext signal)
    {
        signal.Cancel = true;
        // SIGHUP: the console is closed; SIGTERM: Windows shuts down.
        if (_endsWithItsHandler && signal.Signal is PosixSignal.SIGHUP or PosixSignal.SIGTERM)
            StopAndWait();
        else
            _stop.Cancel();
    }

    /// <summary>Stops the run and returns when what is protected has ended.</summary>
    public void StopAndWait()
    {
        _stop.Cancel();
        _work?.Task.Wait();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
            registration.Dispose();
        _stop.Dispose();
    }
}
