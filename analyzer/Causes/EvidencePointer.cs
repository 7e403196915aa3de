using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Where the evidence of a finding stands: host, entry, and line, record or value.</summary>
/// <param name="Host">Id of the input, for example <c>H2</c>.</param>
/// <param name="Origin">Entry, place and quote.</param>
/// <param name="AtUtc">Time of the event or line, UTC; null when it has none.</param>
internal sealed record EvidencePointer(string Host, Origin Origin, DateTimeOffset? AtUtc);
