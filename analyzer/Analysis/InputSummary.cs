using ArcBundle.Analyzer.Investigation;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Analysis;

/// <summary>One host of the analysis and what was had from it.</summary>
internal sealed record InputSummary
{
    /// <summary><c>H1</c>, <c>H2</c>… in the order given.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// File name of a bundle, zip or file; for a host of a folder its subfolder's name, or <c>.</c>. Never a full path: the same input at
    /// another place gives the same report.
    /// </summary>
    public required string Path { get; init; }

    /// <summary><c>bundle</c>, <c>folder</c> (an unpacked bundle) or <c>handmade</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>SHA-256 of the file; for a folder, over the names and hashes of its files.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Host name; null when nothing tells it.</summary>
    public string? Host { get; init; }

    /// <summary>Role.</summary>
    public HostRole Role { get; init; }

    /// <summary>When the evidence was taken, UTC; null when nothing tells it.</summary>
    public DateTimeOffset? CollectedAtUtc { get; init; }

    /// <summary>Offset of the host's local time from UTC in minutes when the evidence was taken; null when unknown.</summary>
    public int? UtcOffsetMinutes { get; init; }

    /// <summary>False when the bundle is cut, damaged, or says itself that it is incomplete.</summary>
    public required bool Complete { get; init; }

    /// <summary>What is damaged or lost.</summary>
    public IReadOnlyList<Message> Damage { get; init; } = [];

    /// <summary>Every item with its outcome.</summary>
    public IReadOnlyList<InputItem> Items { get; init; } = [];
}
