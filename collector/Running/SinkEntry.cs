using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Running;

/// <summary>An entry that a probe fills. Disposing it without completing it ends it as cut short or failed.</summary>
/// <param name="sink">The sink it belongs to.</param>
internal sealed class SinkEntry(ItemSink sink) : IDisposable
{
    private bool _completed;

    /// <summary>Adds content.</summary>
    /// <exception cref="OutOfRoomException">The disk is full.</exception>
    /// <exception cref="OperationCanceledException">The item is over.</exception>
    public void Write(ReadOnlySpan<byte> content) => sink.Write(content);

    /// <summary>Ends the entry.</summary>
    public void Complete(ItemOutcome outcome, OutcomeNote? note = null)
    {
        _completed = true;
        sink.Complete(outcome, note);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_completed)
            sink.EndOpenEntry();
    }
}
