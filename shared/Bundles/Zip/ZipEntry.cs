using System.Text;

namespace ArcBundle.Format.Bundles.Zip;

/// <summary>What the headers of an entry say of it.</summary>
/// <param name="name">Its name; <c>/</c> between folders.</param>
/// <param name="time">Its time, see <see cref="DosTime"/>.</param>
/// <param name="offset">Where its local header begins in the file.</param>
internal sealed class ZipEntry(string name, uint time, long offset)
{
    /// <summary>Bytes of the name in UTF-8.</summary>
    public byte[] Name { get; } = Encoding.UTF8.GetBytes(name);

    /// <summary>Its time, see <see cref="DosTime"/>.</summary>
    public uint Time { get; } = time;

    /// <summary>Where its local header begins in the file.</summary>
    public long Offset { get; } = offset;

    /// <summary>Whether it is compressed with deflate; an entry without content is only stored.</summary>
    public bool IsDeflated { get; set; } = true;

    /// <summary>CRC-32 of the content.</summary>
    public uint Crc { get; set; }

    /// <summary>Bytes of the content.</summary>
    public long Length { get; set; }

    /// <summary>Bytes that it takes in the file, without its headers.</summary>
    public long CompressedLength { get; set; }

    /// <summary>Whether its lengths need ZIP64. They are then told behind the content, because its local header was written without room for them.</summary>
    public bool HasLongLengths => Length >= ZipHeaders.Beyond32Bits || CompressedLength >= ZipHeaders.Beyond32Bits;
}
