namespace ArcBundle.Analyzer.Reading.Evtx.Parallel;

/// <summary>
/// Reads a log with several threads: chunks are independent. The caller's thread reads the stream, delivers in the order of the file and
/// helps in between; there are never more than a few batches, whatever the size of the log. The result is that of one thread.
/// </summary>
/// <param name="selection">Which events to give; null for all.</param>
/// <param name="makeOutput">Makes what takes the events, one for every batch.</param>
/// <param name="threads">Threads, the caller's among them; 1 reads without others.</param>
/// <param name="cancellation">Asked once per chunk.</param>
internal sealed class ParallelScan(EventSelection? selection, Func<IEventOutput> makeOutput, int threads, CancellationToken cancellation)
{
    /// <summary>Batches that are read alone first: a small log is done before other threads have started.</summary>
    private const int BatchesBeforeThreads = 4;

    /// <summary>Batches beyond one for every thread: one being delivered, one being filled.</summary>
    private const int SpareBatches = 2;

    private readonly object _gate = new();
    private readonly ChunkReader _reader = new(selection);
    private readonly EvtxScan _scan = new();
    private readonly List<Thread> _workers = [];
    private ChunkBatch[] _ring = [];
    private long _head;
    private long _tail;
    private bool _hasEnded;

    /// <summary>Reads the log to its end.</summary>
    /// <returns>The log without records: coverage and quality of the whole file.</returns>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public EventLog Read(Stream stream)
    {
        var slots = new ChunkStream(stream);
        slots.NextHeader();
        _scan.ReadFileHeader(slots.Slot.Span);
        try
        {
            _ring = [new ChunkBatch(makeOutput())];
            if (ReadAlone(slots) && threads > 1)
            {
                Array.Resize(ref _ring, threads + SpareBatches);
                for (var i = 1; i < _ring.Length; i++)
                    _ring[i] = new ChunkBatch(makeOutput());
                Start();
                ReadTogether(slots);
            }
        }
        finally
        {
            Stop();
            foreach (var batch in _ring)
                batch.Dispose();
        }

        return _scan.Complete(slots);
    }

    /// <summary>Reads the first batches, or all when there is one thread.</summary>
    /// <returns>False when that was the whole log.</returns>
    private bool ReadAlone(ChunkStream slots)
    {
        for (var count = 0; threads == 1 || count < BatchesBeforeThreads; count++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!_ring[0].Fill(slots))
                return false;
            _ring[0].Read(_reader, cancellation);
            cancellation.ThrowIfCancellationRequested();
            _ring[0].Complete(_scan, _reader);
        }

        return true;
    }

    private void ReadTogether(ChunkStream slots)
    {
        var hasMore = true;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            while (hasMore && _tail - _head < _ring.Length)
            {
                hasMore = At(_tail).Fill(slots);
                if (hasMore)
                    Hand();
            }

            if (_head == _tail)
                return;
            if (TakeUnlessDone(At(_head)) is { } batch)
            {
                batch.Read(_reader, cancellation);
                Finish(batch);
                continue;
            }

            cancellation.ThrowIfCancellationRequested();
            At(_head).Complete(_scan, _reader);
            Release();
        }
    }

    private ChunkBatch At(long position) => _ring[position % _ring.Length];

    private void Hand()
    {
        lock (_gate)
        {
            At(_tail++).State = BatchState.Filled;
            Monitor.PulseAll(_gate);
        }
    }

    private void Finish(ChunkBatch batch)
    {
        lock (_gate)
        {
            batch.State = BatchState.Done;
            Monitor.PulseAll(_gate);
        }
    }

    private void Release()
    {
        lock (_gate)
            At(_head++).State = BatchState.Free;
    }

    /// <summary>A batch to read while <paramref name="first"/> is not done; null once it is.</summary>
    private ChunkBatch? TakeUnlessDone(ChunkBatch first)
    {
        lock (_gate)
        {
            while (first.State != BatchState.Done)
            {
                if (Take() is { } batch)
                    return batch;
                Monitor.Wait(_gate);
            }

            return null;
        }
    }

    /// <summary>The earliest batch that nobody reads yet; null when there is none. Called under the lock.</summary>
    private ChunkBatch? Take()
    {
        for (var position = _head; position < _tail; position++)
        {
            if (At(position).State != BatchState.Filled)
                continue;
            At(position).State = BatchState.Taken;
            return At(position);
        }

        return null;
    }

    private void Start()
    {
        for (var i = 1; i < threads; i++)
        {
            var worker = new Thread(Work) { IsBackground = true, Name = "event log" };
            worker.Start();
            _workers.Add(worker);
        }
    }

    private void Work()
    {
        var reader = new ChunkReader(selection);
        while (TakeOrWait() is { } batch)
        {
            batch.Read(reader, cancellation);
            Finish(batch);
        }
    }

    private ChunkBatch? TakeOrWait()
    {
        lock (_gate)
        {
            while (!_hasEnded)
            {
                if (Take() is { } batch)
                    return batch;
                Monitor.Wait(_gate);
            }

            return null;
        }
    }

    private void Stop()
    {
        lock (_gate)
        {
            _hasEnded = true;
            Monitor.PulseAll(_gate);
        }

        foreach (var worker in _workers)
            worker.Join();
    }
}
