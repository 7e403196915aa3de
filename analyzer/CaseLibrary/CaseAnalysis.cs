namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>One analysis of a case, kept with its reports.</summary>
internal sealed record CaseAnalysis
{
    /// <summary>When it was run, UTC, to the second.</summary>
    public required DateTimeOffset AtUtc { get; init; }

    /// <summary>Name of its folder under the case's: <c>yyyyMMddTHHmmssZ_</c> and eight hexadecimal digits.</summary>
    public required string Folder { get; init; }

    /// <summary>Version of the analyzer.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Version of the rules.</summary>
    public required string RulesVersion { get; init; }

    /// <summary>SHA-256 of the rules.</summary>
    public required ContentHash RulesHash { get; init; }

    /// <summary><see cref="FolderHash"/> over the reports.</summary>
    public required ContentHash ReportHash { get; init; }

    /// <summary>Exit code of the analysis: 0 everything was read, 1 some input could not be read.</summary>
    public required int ExitCode { get; init; }

    /// <summary>The attachments that were analyzed, in order of attaching.</summary>
    public required IReadOnlyList<AnalyzedInput> Inputs { get; init; }

    /// <summary>The reports by name, in ordinal order.</summary>
    public required IReadOnlyList<AttachedFile> Reports { get; init; }
}
