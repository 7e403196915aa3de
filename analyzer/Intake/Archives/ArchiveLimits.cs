namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>
/// How much an input may hold. The numbers are proposals (<c>docs</c>: untrusted archives), large against any real collection and small
/// against a bomb; tests and callers may set others.
/// </summary>
internal sealed record ArchiveLimits
{
    /// <summary>The limits of a normal run.</summary>
    public static ArchiveLimits Default { get; } = new();

    /// <summary>Most entries of an archive or files of a folder.</summary>
    public int Entries { get; init; } = 20_000;

    /// <summary>Most bytes of one entry: 512 MiB.</summary>
    public long EntryBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Most bytes of a file of a folder, or given alone: 2 GiB. Nothing is expanded there, and a log of a gigabyte is no rarity.</summary>
    public long FileBytes { get; init; } = 2048L * 1024 * 1024;

    /// <summary>Most bytes of all entries together: 2 GiB.</summary>
    public long TotalBytes { get; init; } = 2048L * 1024 * 1024;

    /// <summary>Most bytes that one compressed byte may stand for. Deflate tops out near 1,032.</summary>
    public int Ratio { get; init; } = 200;

    /// <summary>Entries up to this length are never judged by their ratio: repetitive logs compress very well.</summary>
    public long RatioFloor { get; init; } = 1024 * 1024;

    /// <summary>Up to this many bytes the entries of an archive are not judged by their ratio together: 16 MiB.</summary>
    public long TogetherRatioFloor { get; init; } = 16 * 1024 * 1024;

    /// <summary>Longest entry name in UTF-16 units.</summary>
    public int NameLength { get; init; } = ArcBundle.Format.Bundles.BundleEntryNames.LongestName;

    /// <summary>Most parts of an entry name.</summary>
    public int Depth { get; init; } = 16;

    /// <summary>Largest central directory in bytes: 20,000 entries with long names and extra fields fit in 32 MiB.</summary>
    public int DirectoryBytes { get; init; } = 32 * 1024 * 1024;
}
