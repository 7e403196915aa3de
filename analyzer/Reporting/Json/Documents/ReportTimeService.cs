namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>What the time service of a host said last of its synchronisation.</summary>
/// <param name="Host">Id of the input.</param>
/// <param name="InSync">Whether it was synchronised.</param>
/// <param name="Event">Event id that told it.</param>
/// <param name="AtUtc">When.</param>
internal sealed record ReportTimeService(string Host, bool InSync, int Event, DateTimeOffset AtUtc);
