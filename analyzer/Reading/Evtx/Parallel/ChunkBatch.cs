using System.Runtime.ExceptionServices;

namespace ArcBundle.Analyzer.Reading.Evtx.Parallel;

/// <summary>Some slots that follow each other in the file, and what was made of them.</summary>
/// <param name="output">Takes the events of the batch.</param>
internal sealed class ChunkBatch(IEventOutput output) : IDisposable
{
    /// <summary>Slots of a batch: enough that handing it over costs next to nothing, few enough to keep memory small.</summary>
    private const int Slots = 4;

    private readonly byte[] _bytes = new byte[Slots * ChunkHeader.ChunkSize];
    private readonly ChunkFacts[] _facts = [new(), new(), new(), new()];
    private int _length;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Where it is; guarded by the lock of the scan.</summary>
    public BatchState State { get; set; }

    private int Count => (_length + ChunkHeader.ChunkSize - 1) / ChunkHeader.ChunkSize;

    /// <summary>Reads the next slots from the stream.</summary>
    /// <returns>False when there was nothing left.</returns>
    public bool Fill(ChunkStream stream)
    {
        _length = stream.Fill(_bytes);
        return _length > 0;
    }

    /// <summary>Reads the slots, for themselves: what hangs on the slots before is settled when they are added.</summary>
    public void Read(ChunkReader reader, CancellationToken cancellation)
    {
        try
        {
            output.Clear();
            for (var slot = 0; slot < Count && !cancellation.IsCancellationRequested; slot++)
                reader.Read(SlotAt(slot), previousId: 0, _facts[slot], output.Take);
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }
    }

    /// <summary>Adds what the slots tell and delivers the events. If one slot was read with a wrong id before it, all are read again, in order.</summary>
    public void Complete(EvtxScan scan, ChunkReader reader)
    {
        _failure?.Throw();
        var isInOrder = true;
        for (var slot = 0; slot < Count && isInOrder; slot++)
            isInOrder = !_facts[slot].DependsOnPrevious;
        if (!isInOrder)
            output.Clear();
        for (var slot = 0; slot < Count; slot++)
        {
            if (!isInOrder)
                reader.Read(SlotAt(slot), scan.LastId, _facts[slot], output.Take);
            scan.Add(_facts[slot]);
        }

        output.Deliver();
    }

    /// <inheritdoc/>
    public void Dispose() => output.Dispose();

    private ReadOnlyMemory<byte> SlotAt(int slot)
    {
        var start = slot * ChunkHeader.ChunkSize;
        return _bytes.AsMemory(start, Math.Min(ChunkHeader.ChunkSize, _length - start));
    }
}
