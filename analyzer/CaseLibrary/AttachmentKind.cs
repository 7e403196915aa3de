namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>What was attached.</summary>
internal enum AttachmentKind
{
    /// <summary>One file: a bundle, a part of one, a bundle's journal, a zip, any single piece of evidence.</summary>
    File,

    /// <summary>A folder with everything in it.</summary>
    Folder,
}
