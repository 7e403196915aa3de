namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>One line of a case's chain of custody. Entries are only ever added; the index itself refuses to change or delete one.</summary>
internal sealed record CustodyEntry
{
    /// <summary>When, UTC, to the second, by the clock of <see cref="Station"/>.</summary>
    public required DateTimeOffset AtUtc { get; init; }

    /// <summary>What was done.</summary>
    public required CustodyAction Action { get; init; }

    /// <summary>On which machine and by whom.</summary>
    public required Station Station { get; init; }

    /// <summary>What it was done to: the path that was attached, the stored file's name, or the analysis' folder; null for the case itself.</summary>
    public string? Subject { get; init; }

    /// <summary>Host that the evidence came from; null when unknown or not about one host.</summary>
    public string? Host { get; init; }

    /// <summary>SHA-256 of the subject; null for the case itself.</summary>
    public ContentHash? Hash { get; init; }
}
