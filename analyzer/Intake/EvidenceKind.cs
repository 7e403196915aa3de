namespace ArcBundle.Analyzer.Intake;

/// <summary>What an input is; the names are those of the report (<see cref="EvidenceKindNames"/>).</summary>
internal enum EvidenceKind
{
    /// <summary>A bundle file of the collector.</summary>
    Bundle,

    /// <summary>A bundle that someone unpacked into a folder.</summary>
    Folder,

    /// <summary>Files collected by hand: a folder, a zip of them, or one file alone.</summary>
    Handmade,
}
