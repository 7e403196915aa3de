using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Running;

/// <summary>How a run ended.</summary>
/// <param name="BundlePath">Full path of the bundle; of its beginning when <paramref name="Failure"/> says that it could not be finished; null when there is none.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Manifest">The manifest; null without a bundle.</param>
/// <param name="Failure">Why no whole bundle could be written; null when it was.</param>
internal sealed record RunResult(string? BundlePath, long Bytes, string? Sha256, BundleManifest? Manifest, Message? Failure)
{
    /// <summary>The parts that the bundle was split into, in order; empty for one file. <see cref="Sha256"/> and <see cref="Bytes"/> are those of the whole.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>Why the finished bundle could not be encrypted or split as asked; null when it was.</summary>
    public Message? PackingProblem { get; init; }

    /// <summary>The items that came to an end, even when the bundle could not be finished.</summary>
    public IReadOnlyList<ManifestItem> Items { get; init; } = [];

    /// <summary>The key file of a masked run, which stays with the customer; null when nothing was masked.</summary>
    public string? KeyPath { get; init; }
}
