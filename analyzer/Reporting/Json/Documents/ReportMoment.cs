namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>One moment of the time line.</summary>
/// <param name="AtUtc">When.</param>
/// <param name="Host">Id of the input.</param>
/// <param name="Source">Id of the item that told it.</param>
/// <param name="Kind">Stable kind, for example job, error, process, service, vss, registry, logon, power or event.</param>
/// <param name="Text">What happened.</param>
/// <param name="Pointer">Where it stands.</param>
internal sealed record ReportMoment(DateTimeOffset AtUtc, string Host, string Source, string Kind, string Text, ReportPointer Pointer);
