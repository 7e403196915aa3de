using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Intake;

/// <summary>One piece of evidence, read in place. Its content was found whole when the input was opened.</summary>
/// <param name="Name">Name in the bundle, zip or folder, with <c>/</c>. From a hostile source: for showing and pointing, never a path to write to.</param>
/// <param name="Item">The item it belongs to; null when only its content can tell (hand-collected files, and files added to a bundle by hand).</param>
/// <param name="Length">Length of the content in bytes.</param>
/// <param name="Sha256">SHA-256 of the content, lower-case hexadecimal.</param>
/// <param name="Source">Where the collector found the content on the host; null when not told.</param>
/// <param name="Content">Opens the content.</param>
internal sealed record EvidenceEntry(string Name, ItemId? Item, long Length, string Sha256, string? Source, Func<Stream> Content)
{
    /// <summary>
    /// Opens the content as a forward-only stream of exactly <see cref="Length"/> bytes; may be called again and again while the input is open.
    /// Reading throws nothing but <see cref="EvidenceDamagedException"/>, and that only when the file changed since the input was opened.
    /// </summary>
    public Stream Open() => Content();
}
