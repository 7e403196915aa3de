namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>One value of EventData or UserData.</summary>
/// <param name="Name">The Data element's Name attribute, or the element name below UserData; null for unnamed data.</param>
/// <param name="Value">The value as text, formatted without a culture: integers decimal (hexadecimal types with <c>0x</c>), times <c>yyyy-MM-ddTHH:mm:ss.fffffffZ</c>, binary as upper-case hexadecimal, SIDs as <c>S-1-…</c>.</param>
internal readonly record struct EventDatum(string? Name, string Value);
