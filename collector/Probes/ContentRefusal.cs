using ArcBundle.Collector.Privacy.Bytes;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Probes;

/// <summary>Files that must not go into the bundle for what they hold: key files of masked runs never, binary files not into a masked bundle.</summary>
internal static class ContentRefusal
{
    /// <summary>Why a file is left out; null when it is taken.</summary>
    /// <param name="file">The file, at its beginning before and afterwards.</param>
    /// <param name="source">What the manifest tells as its source.</param>
    /// <param name="run">The run of the probe.</param>
    public static OutcomeNote? Of(FileStream file, string source, ProbeRun run)
    {
        Span<byte> sample = stackalloc byte[TextForms.SampleSize];
        try
        {
            sample = sample[..file.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false)];
            file.Position = 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The copying meets it again, and tells.
            return null;
        }

        if (sample.IndexOf(MaskKeyMark) >= 0)
            return new OutcomeNote(OutcomeReasons.Excluded, source);
        return run.Mask is not null && TextForms.IsBinary(sample) ? new OutcomeNote(OutcomeReasons.NotMaskable, source) : null;
    }

    private static ReadOnlySpan<byte> MaskKeyMark => "arcbundle.mask-key/1"u8;
}
