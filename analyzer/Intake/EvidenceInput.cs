using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake;

/// <summary>One opened input. Entries are read in place, so it stays open until everything is read.</summary>
/// <param name="store">The files; disposed with this input.</param>
internal sealed class EvidenceInput(EvidenceStore store) : IDisposable
{
    /// <summary>Path of the bundle, folder, zip or file.</summary>
    public string Path => store.Path;

    /// <summary>What it is.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>SHA-256 of the file; for a folder, of its files' hashes and names in ordinal order. Lower-case hexadecimal.</summary>
    public string Sha256 => store.Sha256;

    /// <summary>True when the collector's run came to its own end and nothing of it is lost; for hand-collected files, when nothing is damaged.</summary>
    public required bool Complete { get; init; }

    /// <summary>What is lost, damaged or not as the collector wrote it, naming the entry; the reason for exit code 1.</summary>
    public required IReadOnlyList<Message> Damage { get; init; }

    /// <summary>What else the user should know; no damage.</summary>
    public required IReadOnlyList<Message> Notes { get; init; }

    /// <summary>The hosts: one for a bundle, one per first-level folder (and one for the root's files) for hand-collected files.</summary>
    public required IReadOnlyList<HostEvidence> Hosts { get; init; }

    /// <summary>Whether it is a zip, which can be unpacked.</summary>
    internal bool IsArchive => !store.IsFolder;

    /// <summary>All files that are whole, the bundle's own documents included, in order; for unpacking.</summary>
    internal required IReadOnlyList<StoredEntry> Trusted { get; init; }

    /// <inheritdoc/>
    public void Dispose() => store.Dispose();
}
