using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Talking;

/// <summary>The result of a run as JSON.</summary>
internal sealed record ResultDocument
{
    /// <summary>Name and version of this form.</summary>
    public string Schema { get; init; } = "arccollect.result/1";

    /// <summary>The exit code of the program.</summary>
    public required int ExitCode { get; init; }

    /// <summary>Host name; null when not known.</summary>
    public string? Host { get; init; }

    /// <summary>Its role.</summary>
    public string? Role { get; init; }

    /// <summary>Case id.</summary>
    public string? Case { get; init; }

    /// <summary>The bundle; null when there is none.</summary>
    public BundleDocument? Bundle { get; init; }

    /// <summary>Path of the key file of a masked run; null when nothing was masked.</summary>
    public string? MaskKey { get; init; }

    /// <summary>False when a limit or the user cut items short, and without a bundle.</summary>
    public bool Complete { get; init; }

    /// <summary>Every planned item.</summary>
    public IReadOnlyList<ManifestItem> Items { get; init; } = [];

    /// <summary>What went wrong; null when nothing did.</summary>
    public ProblemDocument? Error { get; init; }
}
