namespace ArcBundle.Analyzer.Reading.Defender;

/// <summary>What Microsoft Defender leaves out of its scans.</summary>
internal enum DefenderExclusionKind
{
    /// <summary>A file or folder.</summary>
    Path,

    /// <summary>Files that a process opens.</summary>
    Process,

    /// <summary>Files with an extension.</summary>
    Extension,

    /// <summary>Addresses.</summary>
    Address,
}
