using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake;

/// <summary>The files of one archive or folder, before anyone asks what they mean.</summary>
/// <param name="path">Path as given.</param>
/// <param name="sha256">SHA-256 of the archive, or of the names and hashes of a folder's files.</param>
/// <param name="entries">Files that are whole, in the order of the archive, or by name for a folder.</param>
/// <param name="refused">Files that are not read, each with its reason.</param>
/// <param name="damage">What is wrong with the archive as a whole.</param>
/// <param name="file">The open archive; null for a folder.</param>
internal sealed class EvidenceStore(
    string path,
    string sha256,
    IReadOnlyList<StoredEntry> entries,
    IReadOnlyList<RefusedEntry> refused,
    IReadOnlyList<Message> damage,
    ArchiveFile? file) : IDisposable
{
    /// <summary>Path as given.</summary>
    public string Path { get; } = path;

    /// <summary>SHA-256, lower-case hexadecimal.</summary>
    public string Sha256 { get; } = sha256;

    /// <summary>Whole files.</summary>
    public IReadOnlyList<StoredEntry> Entries { get; } = entries;

    /// <summary>Files that are not read.</summary>
    public IReadOnlyList<RefusedEntry> Refused { get; } = refused;

    /// <summary>What is wrong with the archive as a whole; empty when nothing is.</summary>
    public IReadOnlyList<Message> Damage { get; } = damage;

    /// <summary>Non-damaging oddities: bytes before, between or after the entries. A bundle has none.</summary>
    public IReadOnlyList<Message> Oddities { get; init; } = [];

    /// <summary>True for a folder.</summary>
    public bool IsFolder => file is null;

    /// <inheritdoc/>
    public void Dispose() => file?.Dispose();
}
