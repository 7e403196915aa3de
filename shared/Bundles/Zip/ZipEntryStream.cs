using System.IO.Compression;
using System.Text;

namespace ArcBundle.Format.Bundles.Zip;

/// <summary>
/// The content of one entry while it is being written; disposing it ends the entry. Up to 64 KiB wait in memory: an entry that is no longer goes to the file in
/// one piece. The header of a longer one is written again when its lengths are known.
/// </summary>
internal sealed class ZipEntryStream : WriteOnlyStream
{
    /// <summary>Bytes that wait for the file.</summary>
    public const int BufferLength = 64 * 1024;

    /// <summary>
    /// Of zlib's levels the one that is smallest on text full of numbers, and within 1 % of <c>zip -9</c> on everything else, in less time than that needs:
    /// <c>eng/bundle-size.sh</c>.
    /// </summary>
    private static readonly ZLibCompressionOptions Level = new() { CompressionLevel = 8 };

    private readonly Stream _file;
    private readonly ZipEntry _entry;
    private readonly GZipContent _content;
    private readonly int _headerLength;
    private GZipStream? _deflate;
    private bool _ended;

    internal ZipEntryStream(Stream file, ZipEntry entry, byte[] buffer)
    {
        _file = file;
        _entry = entry;
        _content = new GZipContent(file, buffer);
        var header = Header();
        _headerLength = header.Length;
        _content.Add(header);
    }

    /// <summary>Bytes of content so far.</summary>
    public override long Length => _entry.Length;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.IsEmpty)
            return;
        _deflate ??= new GZipStream(_content, Level, leaveOpen: true);
        _deflate.Write(buffer);
        _entry.Length += buffer.Length;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !_ended)
        {
            _ended = true;
            End();
        }

        base.Dispose(disposing);
    }

    private void End()
    {
        _entry.IsDeflated = _deflate is not null;
        if (_deflate is not null)
        {
            _deflate.Dispose();
            _entry.Crc = _content.TakeTail();
        }

        _entry.CompressedLength = _content.Length - _headerLength;
        if (_content.IsAllWaiting)
        {
            Header().CopyTo(_content.Waiting);
            _content.Save();
            return;
        }

        if (_entry.HasLongLengths)
            _content.Add(Bytes(static (headers, entry) => headers.Descriptor(entry)));
        _content.Save();
        var end = _file.Position;
        _file.Position = _entry.Offset;
        _file.Write(Header());
        _file.Position = end;
    }

    private byte[] Header() => Bytes(static (headers, entry) => headers.Local(entry));

    private byte[] Bytes(Action<ZipHeaders, ZipEntry> write)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        write(new ZipHeaders(writer), _entry);
        return bytes.ToArray();
    }
}
