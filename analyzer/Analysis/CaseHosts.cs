using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Analysis;

/// <summary>The hosts of a case as they were read, before any judgement. All lists but the warnings are in the order of the inputs.</summary>
/// <param name="Hosts">The hosts.</param>
/// <param name="Drafts">What was read of each; their inputs stay open.</param>
/// <param name="Inputs">What was had from each.</param>
/// <param name="Warnings">What the reader of every verdict must know of them.</param>
internal sealed record CaseHosts(
    IReadOnlyList<Host> Hosts, IReadOnlyList<HostDraft> Drafts, IReadOnlyList<InputSummary> Inputs, IReadOnlyList<Message> Warnings);
