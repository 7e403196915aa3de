using ArcBundle.Analyzer.Causes.Signatures.Matching;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes.Signatures;

/// <summary>A finding that a file describes: which records or lines speak for or against a cause (docs/signatures.md).</summary>
internal sealed record Signature
{
    /// <summary>Begins the ids of findings that signatures make.</summary>
    public const string FindingPrefix = "signature.";

    /// <summary>Its id, a UUID. A file of the user's with the id of a built-in one takes its place.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of its file without folder and extension.</summary>
    public required string Name { get; init; }

    /// <summary>The file, below the folder it was loaded from.</summary>
    public required string File { get; init; }

    /// <summary>True for one that the program brings along.</summary>
    public required bool IsBuiltIn { get; init; }

    /// <summary>SHA-256 of the file with line feeds as line ends, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Sigma's level of severity; told, never judged by.</summary>
    public required string Level { get; init; }

    /// <summary>Sigma's status; null when the file has none.</summary>
    public string? Status { get; init; }

    /// <summary>The cause that its finding belongs to.</summary>
    public required string Cause { get; init; }

    /// <summary>The row that its finding has in the cause's table.</summary>
    public required FindingRule Rule { get; init; }

    /// <summary>What its finding says; holes: <c>{count}</c> of records or lines, <c>{at}</c> the first of them.</summary>
    public required OwnText Text { get; init; }

    /// <summary>On whose host it looks.</summary>
    public required SignatureSide Side { get; init; }

    /// <summary>When a record must have been written.</summary>
    public required SignatureTime When { get; init; }

    /// <summary>Which log it looks at.</summary>
    public required LogSource Source { get; init; }

    /// <summary>What it looks for.</summary>
    public required IMatch Detection { get; init; }

    /// <summary>Its tests of itself.</summary>
    public required IReadOnlyList<SignatureSample> Samples { get; init; }

    /// <summary>Events that a reader must not pass over for it; none for product logs.</summary>
    public IReadOnlyList<(string Provider, int EventId)> Events => Source is EventLogSource ? Detection.Demand.Pairs : [];

    /// <summary>It as text, for the fingerprint of the rules.</summary>
    public override string ToString() => $"signature {Id:D} {Cause} {Sha256}";
}
