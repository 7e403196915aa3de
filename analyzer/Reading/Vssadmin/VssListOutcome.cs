namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>What the output of <c>vssadmin list writers</c> is.</summary>
internal enum VssListOutcome
{
    /// <summary>At least one writer is listed.</summary>
    Listed,

    /// <summary>The tool ran and listed no writer: its banner and nothing else.</summary>
    Empty,

    /// <summary>The tool refused or failed: an error line stands where writers belong.</summary>
    Denied,

    /// <summary>Neither: nothing at all, a listing cut off before its first writer, or another text.</summary>
    Unreadable,
}
