namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Something attached to a case.</summary>
internal sealed record Attachment
{
    /// <summary>Number in the library, in the order of attaching.</summary>
    public required long Number { get; init; }

    /// <summary>File or folder.</summary>
    public required AttachmentKind Kind { get; init; }

    /// <summary>Name of the file or folder when it was attached, without its path.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the file, or <see cref="FolderHash"/> of the folder. A case has each hash once.</summary>
    public required ContentHash Hash { get; init; }

    /// <summary>Whom the bundle came from; null when it is not a bundle that could be read.</summary>
    public BundleIdentity? Bundle { get; init; }

    /// <summary>When it was attached, UTC, to the second.</summary>
    public required DateTimeOffset AttachedUtc { get; init; }

    /// <summary>The file, or the files of the folder in ordinal order of their paths.</summary>
    public required IReadOnlyList<AttachedFile> Files { get; init; }
}
