using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Format.Encryption;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Encryption;

/// <summary>Opens encrypted bundles with a support desk's private key.</summary>
internal static class EnvelopeEvidence
{
    /// <summary>Whether the bytes of an archive are an envelope.</summary>
    public static bool Is(ArchiveFile file)
    {
        Span<byte> head = stackalloc byte[8];
        return EnvelopeFormat.IsEnvelope(head[..file.Read(0, head)]);
    }

    /// <summary>The archive inside; null with a refusal when it cannot be opened. The outer file is disposed with the inner one, or at once.</summary>
    /// <param name="file">The envelope.</param>
    /// <param name="key">The private key; null when none was given.</param>
    /// <param name="refusal">Why it cannot be opened.</param>
    public static ArchiveFile? Open(ArchiveFile file, BundleKey? key, out Message? refusal)
    {
        EnvelopeStream? content = null;
        refusal = key is null
            ? new("intake.encrypted", ("path", file.Path))
            : key.TryOpen(new ArchiveStream(file.Bytes), out content) switch
            {
                EnvelopeOpening.Opened => null,
                EnvelopeOpening.OtherKey => new("intake.encrypted-to-others", ("path", file.Path), ("key", key.Fingerprint)),
                _ => new("intake.envelope-not-readable", ("path", file.Path)),
            };
        if (content is null)
        {
            file.Dispose();
            return null;
        }

        return new(file.Path, new EnvelopeBytes(content), [.. file.Damage, .. content.IsTruncated ? [new Message("intake.envelope-cut")] : Array.Empty<Message>()]);
    }
}
