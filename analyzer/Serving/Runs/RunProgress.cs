using ArcBundle.Analyzer.Serving.Comparing;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Serving.Runs;

/// <summary>What is known of an analysis at one moment.</summary>
/// <param name="State">How far it is.</param>
internal sealed record RunProgress(RunState State)
{
    /// <summary>Inputs that were opened.</summary>
    public int Opened { get; init; }

    /// <summary>Inputs to open.</summary>
    public int ToOpen { get; init; }

    /// <summary>What could not be read, each with its reason.</summary>
    public IReadOnlyList<Message> Problems { get; init; } = [];

    /// <summary>Why there is no report; null unless it failed.</summary>
    public Message? Failure { get; init; }

    /// <summary>The reports; empty before they are there.</summary>
    public IReadOnlyList<RunReport> Reports { get; init; } = [];

    /// <summary>The verdicts; null before they are there.</summary>
    public ReportSummary? Summary { get; init; }
}
