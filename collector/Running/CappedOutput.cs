namespace ArcBundle.Collector.Running;

/// <summary>Reads one output of a child to its end on a thread of its own and keeps the first bytes. Safe to look at while it still reads.</summary>
internal sealed class CappedOutput
{
    private const int BufferSize = 16 * 1024;

    private readonly Lock _gate = new();
    private readonly int _cap;
    private readonly Action _flood;
    private byte[] _kept = [];
    private int _length;
    private long _dropped;

    /// <summary>Starts reading.</summary>
    /// <param name="source">The pipe.</param>
    /// <param name="cap">Bytes to keep.</param>
    /// <param name="flood">Called, from the reading thread, each time that more is dropped than was kept at most: a child that says so much may never stop.</param>
    public CappedOutput(Stream source, int cap, Action flood)
    {
        _cap = cap;
        _flood = flood;
        Reading = Task.Factory.StartNew(() => ReadAll(source), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Ends when the pipe does. A grandchild that holds the pipe can keep it open for ever.</summary>
    public Task Reading { get; }

    /// <summary>What was kept and how much was not, so far.</summary>
    public (byte[] Kept, long Dropped) SoFar()
    {
        lock (_gate)
            return (_length == _kept.Length ? _kept : _kept[.._length], _dropped); // a full one does not change any more
    }

    private void ReadAll(Stream source)
    {
        var buffer = new byte[BufferSize];
        try
        {
            while (source.Read(buffer) is > 0 and var count)
            {
                if (Keep(buffer.AsSpan(0, count)) > _cap)
                    _flood();
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The pipe broke: the child was killed. What it said until then is kept.
        }
    }

    /// <returns>Bytes dropped so far.</returns>
    private long Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            var room = Math.Min(bytes.Length, _cap - _length);
            // Doubled, but never over the cap: two floods at once still fit into little memory.
            if (_length + room > _kept.Length)
                Array.Resize(ref _kept, Math.Min(_cap, Math.Max(_length + room, 2 * _kept.Length)));
            bytes[..room].CopyTo(_kept.AsSpan(_length));
            _length += room;
            return _dropped += bytes.Length - room;
        }
    }
}
