using System.Buffers;

namespace ArcBundle.Collector.Running;

/// <summary>Reads one output of a child to its end on a thread of its own and keeps the first bytes. Safe to look at while it still reads.</summary>
internal sealed class CappedOutput
{
    private readonly Lock _gate = new();
    private readonly ArrayBufferWriter<byte> _kept = new();
    private readonly int _cap;
    private long _dropped;

    /// <summary>Starts reading.</summary>
    /// <param name="source">The pipe.</param>
    /// <param name="cap">Bytes to keep.</param>
    public CappedOutput(Stream source, int cap)
    {
        _cap = cap;
        Reading = Task.Factory.StartNew(() => ReadAll(source), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>Ends when the pipe does. A grandchild that holds the pipe can keep it open for ever.</summary>
    public Task Reading { get; }

    /// <summary>What was kept and how much was not, so far.</summary>
    public (byte[] Kept, long Dropped) SoFar()
    {
        lock (_gate)
            return (_kept.WrittenSpan.ToArray(), _dropped);
    }

    private void ReadAll(Stream source)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (source.Read(buffer) is > 0 and var count)
                Keep(buffer.AsSpan(0, count));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The pipe broke: the child was killed. What it said until then is kept.
        }
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            var room = (int)Math.Min(bytes.Length, _cap - _kept.WrittenCount);
            _kept.Write(bytes[..room]);
            _dropped += bytes.Length - room;
        }
    }
}
