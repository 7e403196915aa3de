using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>One host of the case and what was had from it.</summary>
/// <param name="Id">H1, H2… in the order given.</param>
/// <param name="Path">File name of a bundle, zip or file; for a host of a folder its subfolder's name, or a single point. Never a full path.</param>
/// <param name="Kind">bundle, folder (an unpacked bundle) or handmade (files collected by hand).</param>
/// <param name="Sha256">SHA-256 of the file in hexadecimal; for a folder, over the names and hashes of its files.</param>
/// <param name="Host">Host name; null when nothing tells it.</param>
/// <param name="Role">What the host is in the backup.</param>
/// <param name="CollectedAtUtc">When the evidence was taken; null when nothing tells it.</param>
/// <param name="UtcOffsetMinutes">Offset of the host's local time from UTC in minutes when the evidence was taken; null when unknown.</param>
/// <param name="Complete">False when the input is cut, damaged, or says itself that it is incomplete.</param>
/// <param name="Damage">What is damaged or lost.</param>
/// <param name="Items">Every item with its outcome.</param>
internal sealed record ReportInput(
    string Id,
    string Path,
    string Kind,
    string Sha256,
    string? Host,
    HostRole Role,
    DateTimeOffset? CollectedAtUtc,
    int? UtcOffsetMinutes,
    bool Complete,
    IEnumerable<string> Damage,
    IEnumerable<ReportItem> Items);
