namespace ArcBundle.Analyzer.Reading;

/// <summary>What the output of a tool that lists things is.</summary>
internal enum ListOutcome
{
    /// <summary>At least one thing is listed.</summary>
    Listed,

    /// <summary>The tool ran to its end and listed nothing.</summary>
    Empty,

    /// <summary>The tool refused or failed: an error line stands where the list belongs.</summary>
    Denied,

    /// <summary>Neither: nothing at all, a list cut off before its first entry, or another text.</summary>
    Unreadable,
}
