namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>What was done to a case.</summary>
internal enum CustodyAction
{
    /// <summary>The case was opened.</summary>
    Opened,

    /// <summary>Something was attached; the entry's hash is that of the attachment.</summary>
    Attached,

    /// <summary>A stored file that was missing or damaged was stored again; the entry's hash is that of the file.</summary>
    Restored,

    /// <summary>The case was analyzed; the entry's hash is <see cref="CaseAnalysis.ReportHash"/>.</summary>
    Analyzed,

    /// <summary>The case was exported; the entry's hash is that of the export's list of hashes.</summary>
    Exported,
}
