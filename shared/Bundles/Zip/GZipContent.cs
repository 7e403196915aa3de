using System.Buffers.Binary;

namespace ArcBundle.Format.Bundles.Zip;

/// <summary>
/// Takes the deflated content and its CRC-32 out of a gzip member, which is how .NET's compressor tells both (RFC 1952: ten bytes before the content, eight behind
/// it), and keeps what is not yet in the file.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="buffer">Room for what waits.</param>
internal sealed class GZipContent(Stream file, byte[] buffer) : WriteOnlyStream
{
    private const int HeadLength = 10;
    private const int TailLength = 8;

    private int _headLeft = HeadLength;
    private int _waiting;
    private long _inFile;

    /// <summary>Bytes taken so far, the file's header among them; at the end of the member also its tail.</summary>
    public override long Length => _inFile + _waiting;

    /// <summary>Whether everything still waits in memory.</summary>
    public bool IsAllWaiting => _inFile == 0;

    /// <summary>Everything that waits.</summary>
    public Span<byte> Waiting => buffer.AsSpan(0, _waiting);

    /// <summary>Adds a part of the member.</summary>
    public override void Write(ReadOnlySpan<byte> part)
    {
        var skipped = Math.Min(_headLeft, part.Length);
        _headLeft -= skipped;
        Add(part[skipped..]);
    }

    /// <summary>Adds bytes that are not of the member.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            if (_waiting == buffer.Length)
                Save(TailLength); // what may turn out to be the tail waits on
            var taken = bytes[..Math.Min(bytes.Length, buffer.Length - _waiting)];
            taken.CopyTo(buffer.AsSpan(_waiting));
            _waiting += taken.Length;
            bytes = bytes[taken.Length..];
        }
    }

    /// <summary>Takes the tail of the finished member off.</summary>
    /// <returns>CRC-32 of the content.</returns>
    public uint TakeTail()
    {
        _waiting -= TailLength;
        return BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(_waiting));
    }

    /// <summary>Writes what waits, without its last bytes.</summary>
    public void Save(int kept = 0)
    {
        var saved = _waiting - kept;
        file.Write(buffer.AsSpan(0, saved));
        buffer.AsSpan(saved, kept).CopyTo(buffer);
        _inFile += saved;
        _waiting = kept;
    }
}
