namespace ArcBundle.Analyzer.Serving.Comparing;

/// <summary>One host of a report.</summary>
/// <param name="Id">Id in its report.</param>
/// <param name="Host">Name; null when nothing tells it.</param>
/// <param name="Path">Name of the file or folder.</param>
/// <param name="CollectedUtc">When the evidence was taken, UTC; null when nothing tells it.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
/// <param name="Complete">False when it is cut, damaged, or says itself that it is incomplete.</param>
internal sealed record SummaryInput(string Id, string? Host, string Path, DateTimeOffset? CollectedUtc, string Sha256, bool Complete);
