namespace ArcBundle.Format.Bundles;

/// <summary>
/// Lets compressing and hashing go on beside reading and masking: what is written is handed over in blocks, and while one is at work the next one fills. Content
/// shorter than a block never leaves its thread.
/// </summary>
internal sealed class WriteBehind
{
    private const int BlockLength = 64 * 1024;

    private byte[] _filling = new byte[BlockLength];
    private byte[]? _spare;
    private int _filled;
    private Task _atWork = Task.CompletedTask;

    /// <summary>Takes bytes for the work; waits when the block before is still at it.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="work">What is to be done with them, in their order, one block after the other.</param>
    /// <remarks>What the work throws comes out here or in <see cref="Finish"/>.</remarks>
    public void Write(ReadOnlySpan<byte> bytes, Action<ReadOnlyMemory<byte>> work)
    {
        while (!bytes.IsEmpty)
        {
            if (_filled == BlockLength)
                HandOver(work);
            var taken = bytes[..Math.Min(bytes.Length, BlockLength - _filled)];
            taken.CopyTo(_filling.AsSpan(_filled));
            _filled += taken.Length;
            bytes = bytes[taken.Length..];
        }
    }

    /// <summary>Does the rest of the work and returns when all of it is done.</summary>
    public void Finish(Action<ReadOnlyMemory<byte>> work)
    {
        var rest = _filling.AsMemory(0, _filled);
        _filled = 0;
        try
        {
            _atWork.GetAwaiter().GetResult();
            work(rest);
        }
        finally
        {
            _atWork = Task.CompletedTask;
        }
    }

    private void HandOver(Action<ReadOnlyMemory<byte>> work)
    {
        _atWork.GetAwaiter().GetResult();
        var block = _filling.AsMemory(0, _filled);
        (_filling, _spare) = (_spare ?? new byte[BlockLength], _filling);
        _filled = 0;
        _atWork = Task.Run(() => work(block));
    }
}
