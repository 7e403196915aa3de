namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>Whether what must be there was seen in one collected item of one host.</summary>
/// <param name="Host">Id of the input.</param>
/// <param name="Item">Item id.</param>
/// <param name="Check">Id of what was looked for.</param>
/// <param name="Seen">Whether it was there; an item where it was not excludes nothing.</param>
/// <param name="Text">What was looked for, in words.</param>
internal sealed record ReportSelfCheck(string Host, string Item, string Check, bool Seen, string Text);
