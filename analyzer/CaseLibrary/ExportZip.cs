using System.IO.Compression;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>An export into a new zip.</summary>
internal sealed class ExportZip : IExportTarget
{
    // Bundles are compressed already; the oldest date that a zip can hold stands for "no date", so that the same case gives the same bytes.
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip;

    /// <summary>Makes the file.</summary>
    /// <exception cref="IOException">It exists already, or cannot be written.</exception>
    public ExportZip(string path) => _zip = new(new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None), ZipArchiveMode.Create, leaveOpen: false);

    /// <inheritdoc/>
    public Stream Create(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = NoDate;
        return entry.Open();
    }

    /// <inheritdoc/>
    public void Dispose() => _zip.Dispose();
}
