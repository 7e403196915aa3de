namespace ArcBundle.Analyzer.Causes;

/// <summary>What a row of a cause's table of findings rests on. Text: <c>source.NAME</c>.</summary>
internal enum FindingSource
{
    /// <summary>The section of the vendor's article that the cause comes from.</summary>
    Article,

    /// <summary>Microsoft's documentation of events, states, error numbers and policies; the article does not name this sign.</summary>
    Windows,

    /// <summary>How TCP works (RFC 9293): tables, traces and captures of connections.</summary>
    Transport,

    /// <summary>The check of the article's section, turned round: its evidence was all there and shows nothing.</summary>
    Absence,

    /// <summary>A signature file (docs/signatures.md).</summary>
    SignatureFile,
}
