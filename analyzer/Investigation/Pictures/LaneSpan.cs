using ArcBundle.Analyzer.Causes;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Pictures;

/// <summary>Something of a lane that lasted: the run of a job, the life of a process, a restart.</summary>
/// <param name="Span">From when to when, as far as the evidence tells.</param>
/// <param name="IsOpen">Whether it may have lasted longer: nothing tells its end.</param>
/// <param name="Text">What it was.</param>
/// <param name="Pointer">Where it stands.</param>
internal sealed record LaneSpan(UtcSpan Span, bool IsOpen, Message Text, EvidencePointer Pointer);
