using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>The verdict on one cause with everything it rests on.</summary>
internal sealed record CauseJudgement
{
    /// <summary>Id of the cause.</summary>
    public required string Cause { get; init; }

    /// <summary>Rank among the eleven, from 1; 0 for a standing condition, which has none.</summary>
    public int Rank { get; init; }

    /// <summary>The verdict.</summary>
    public required Verdict Verdict { get; init; }

    /// <summary>Weight of the findings, 0 to 1 with two decimals; a growing function of the findings for, a falling one of those against.</summary>
    public required double Score { get; init; }

    /// <summary>Findings for, strongest first, then in the order of time.</summary>
    public IReadOnlyList<Finding> For { get; init; } = [];

    /// <summary>Findings against, strongest first.</summary>
    public IReadOnlyList<Finding> Against { get; init; } = [];

    /// <summary>Evidence that could not be seen.</summary>
    public IReadOnlyList<MissingEvidence> Missing { get; init; } = [];

    /// <summary>What to do, step by step; empty when the verdict is weaker than possible.</summary>
    public IReadOnlyList<Message> Remedy { get; init; } = [];

    /// <summary>The section of the vendor's article.</summary>
    public required Message Article { get; init; }

    /// <summary>Ids of the causes that this one explains away here.</summary>
    public IReadOnlyList<string> Explains { get; init; } = [];

    /// <summary>Anything to be told with the verdict: a contradiction, a cap that applied, "not built yet".</summary>
    public IReadOnlyList<Message> Notes { get; init; } = [];
}
