using System.Text;

namespace ArcBundle.Format.Bundles.Zip;

/// <summary>
/// Writes a zip, entry by entry, over a seekable file. What .NET's own ZipArchive has not: the level of compression that makes text as small as
/// <c>zip -9</c> does, one write for a small entry, and a file that stays cut when nobody finishes it.
/// </summary>
/// <param name="file">The file, at its end.</param>
/// <param name="time">The time of all entries, as a clock on the wall shows it.</param>
internal sealed class ZipWriter(Stream file, DateTime time)
{
    private readonly List<ZipEntry> _entries = [];
    private readonly byte[] _buffer = new byte[ZipEntryStream.BufferLength];

    /// <summary>Begins an entry; the one before has to be ended.</summary>
    /// <param name="name">Its name, in UTF-8 at most 65,535 bytes.</param>
    public ZipEntryStream Open(string name)
    {
        var entry = new ZipEntry(name, DosTime.Of(time), file.Position);
        _entries.Add(entry);
        return new ZipEntryStream(file, entry, _buffer);
    }

    /// <summary>Writes the central directory.</summary>
    public void Finish()
    {
        var offset = file.Position;
        using var directory = new MemoryStream();
        using var writer = new BinaryWriter(directory, Encoding.UTF8);
        var headers = new ZipHeaders(writer);
        foreach (var entry in _entries)
            headers.Central(entry);
        headers.End(_entries.Count, offset, directory.Length);
        file.Write(directory.GetBuffer().AsSpan(0, (int)directory.Length));
    }
}
