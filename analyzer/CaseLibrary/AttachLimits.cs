namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Bounds of what one <c>case attach</c> takes, so that a wrong path cannot fill the library. Generous for evidence: bundles are 200 MB.</summary>
internal sealed record AttachLimits
{
    /// <summary>Most files of one folder.</summary>
    public int MostFiles { get; init; } = 20_000;

    /// <summary>Deepest level of folders below the one given.</summary>
    public int DeepestFolder { get; init; } = 32;

    /// <summary>Largest single file, in bytes: 16 GiB.</summary>
    public long LargestFile { get; init; } = 16L << 30;

    /// <summary>Largest total of one folder, in bytes: 64 GiB.</summary>
    public long LargestFolder { get; init; } = 64L << 30;
}
