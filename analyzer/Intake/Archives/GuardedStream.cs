using System.IO.Hashing;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>
/// An entry's content, counted and checked while it is read: it ends at its declared length with its declared CRC, or the read throws
/// <see cref="EvidenceDamagedException"/>. Nothing beyond one byte after the declared length is ever expanded.
/// </summary>
/// <param name="content">The unchecked content; disposed with this stream.</param>
/// <param name="name">Entry name, for messages.</param>
/// <param name="length">Declared length in bytes.</param>
/// <param name="crc">Declared CRC; null for a file of a folder.</param>
internal sealed class GuardedStream(Stream content, string name, long length, uint? crc) : ReadOnlyStream
{
    private readonly Crc32 _crc = new();
    private long _read;
    private bool _ended;

    /// <summary>Declared length.</summary>
    public override long Length => length;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty || _ended)
            return 0;
        if (_read == length)
        {
            End();
            return 0;
        }

        var got = ReadContent(buffer[..(int)Math.Min(buffer.Length, length - _read)]);
        if (got == 0)
            throw Damaged("intake.entry-short", null);
        _read += got;
        if (crc is not null)
            _crc.Append(buffer[..got]);
        return got;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }

    private void End()
    {
        _ended = true;
        Span<byte> beyond = stackalloc byte[1];
        if (crc is not null && ReadContent(beyond) > 0)
            throw Damaged("intake.entry-long", null);
        if (crc is { } declared && declared != _crc.GetCurrentHashAsUInt32())
            throw Damaged("intake.entry-crc", null);
    }

    private int ReadContent(Span<byte> buffer)
    {
        try
        {
            return content.Read(buffer);
        }
        catch (InvalidDataException e)
        {
            throw Damaged("intake.entry-data", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Damaged("intake.entry-unreadable", e);
        }
    }

    private EvidenceDamagedException Damaged(string key, Exception? cause)
    {
        var problem = new Message(key, ("name", EntryNames.Shown(name)));
        return cause is null ? new EvidenceDamagedException(problem) : new EvidenceDamagedException(problem, cause);
    }
}
