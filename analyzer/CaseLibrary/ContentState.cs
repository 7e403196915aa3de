namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>What re-hashing a stored file showed.</summary>
internal enum ContentState
{
    /// <summary>There, and its content has the hash it is named by.</summary>
    Whole,

    /// <summary>Not there.</summary>
    Missing,

    /// <summary>There with other content.</summary>
    Changed,

    /// <summary>There, but could not be read.</summary>
    Unreadable,
}
