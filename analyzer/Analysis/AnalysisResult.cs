using ArcBundle.Analyzer.Analysis.Surroundings;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation.Canaries;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Analysis;

/// <summary>Everything an analysis found, without a language and without a format: the one thing that reports are made from.</summary>
internal sealed record AnalysisResult
{
    /// <summary>Version of the analyzer.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Version and SHA-256 of the rules: of everything that decides a verdict.</summary>
    public required RulesIdentity Rules { get; init; }

    /// <summary>The inputs, one per host, in the order given.</summary>
    public required IReadOnlyList<InputSummary> Inputs { get; init; }

    /// <summary>Incidents in the order of time.</summary>
    public IReadOnlyList<Diagnosis> Incidents { get; init; } = [];

    /// <summary>Standing conditions of hosts without an incident, ordered by host, then verdict, then fixed order.</summary>
    public IReadOnlyList<StandingCondition> Conditions { get; init; } = [];

    /// <summary>What stands around the evidence of the findings.</summary>
    public CaseSurroundings Surroundings { get; init; } = CaseSurroundings.None;

    /// <summary>What happened when, ordered by time, then host, then entry.</summary>
    public IReadOnlyList<TimelineEntry> Timeline { get; init; } = [];

    /// <summary>Offsets between the clocks of hosts, in the order of the agents' inputs; what was applied is said there.</summary>
    public IReadOnlyList<ClockOffset> Clocks { get; init; } = [];

    /// <summary>Whether what must be there was seen in each collected item, host by host.</summary>
    public IReadOnlyList<CanaryResult> SelfCheck { get; init; } = [];

    /// <summary>What the reader of every verdict must know: assumed zones, ambiguous dates, missing hosts.</summary>
    public IReadOnlyList<Message> Warnings { get; init; } = [];
}
