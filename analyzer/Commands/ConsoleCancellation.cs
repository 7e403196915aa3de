namespace ArcBundle.Analyzer.Commands;

/// <summary>A token that Ctrl+C cancels once; a second Ctrl+C ends the process the system's way.</summary>
internal sealed class ConsoleCancellation : IDisposable
{
    private readonly CancellationTokenSource _source = new();

    /// <summary>Starts to listen for Ctrl+C.</summary>
    public ConsoleCancellation() => Console.CancelKeyPress += OnCancel;

    /// <summary>Cancelled by the first Ctrl+C.</summary>
    public CancellationToken Token => _source.Token;

    /// <inheritdoc/>
    public void Dispose()
    {
        Console.CancelKeyPress -= OnCancel;
        _source.Dispose();
    }

    private void OnCancel(object? sender, ConsoleCancelEventArgs e)
    {
        e.Cancel = !_source.IsCancellationRequested;
        _source.Cancel();
    }
}
