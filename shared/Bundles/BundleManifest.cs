namespace ArcBundle.Format.Bundles;

/// <summary><c>manifest.json</c>: what the whole bundle holds. Its presence says that the run came to its own end.</summary>
public sealed record BundleManifest
{
    /// <summary>Version of the bundle format.</summary>
    public required int FormatVersion { get; init; }

    /// <summary>Id of the bundle; equal to the context's.</summary>
    public required Guid BundleId { get; init; }

    /// <summary>Start of the run, UTC.</summary>
    public required DateTimeOffset StartedUtc { get; init; }

    /// <summary>End of the run, UTC.</summary>
    public required DateTimeOffset EndedUtc { get; init; }

    /// <summary>False when a deadline, a size limit, a full disk or the user cut items short.</summary>
    public required bool Complete { get; init; }

    /// <summary>Every planned item, in the order of the plan.</summary>
    public required IReadOnlyList<ManifestItem> Items { get; init; }

    /// <summary>Every entry but the manifest itself, in order.</summary>
    public required IReadOnlyList<ManifestEntry> Entries { get; init; }

    /// <summary>What the run itself did to the host.</summary>
    public required Footprint Footprint { get; init; }

    /// <summary>What was replaced by pseudonyms, as in <see cref="BundleContext.Masked"/>; binary files were left out then. Null when nothing was.</summary>
    public IReadOnlyList<string>? Masked { get; init; }
}
