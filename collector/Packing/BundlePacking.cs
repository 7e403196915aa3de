using System.Security.Cryptography;
using ArcBundle.Collector.Files;
using ArcBundle.Collector.Running;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Encryption;
using ArcBundle.Format.Languages;
using ArcBundle.Format.Parts;

namespace ArcBundle.Collector.Packing;

/// <summary>
/// What is done to a finished bundle before it is sent: encrypted, split, or both. The plain bundle goes only when what takes its place is whole on the
/// disk; when that fails it stays, and the result says so.
/// </summary>
/// <param name="recipients">Who can open it; empty for a plain bundle.</param>
/// <param name="partSize">Bytes of a part at most; null for one file.</param>
internal sealed class BundlePacking(IReadOnlyList<SupportKey> recipients, long? partSize)
{
    private const int BufferSize = 128 * 1024;

    /// <summary>The result with the files that are to be sent.</summary>
    public RunResult Pack(RunResult result)
    {
        if (result is not { BundlePath: { } path, Failure: null, Manifest: { } manifest } || (recipients.Count == 0 && partSize is null))
            return result;
        try
        {
            var packed = recipients.Count > 0 ? Measured(result, Encrypt(path)) : result;
            return partSize is { } size ? Split(packed, manifest.BundleId, size) : packed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return result with { PackingProblem = new Message("error.not-packed", ("path", path), ("error", e.Message)) };
        }
    }

    private static RunResult Measured(RunResult result, string path)
    {
        var (bytes, sha256) = FileMeasure.Of(path);
        return result with { BundlePath = path, Bytes = bytes, Sha256 = sha256 };
    }

    private string Encrypt(string path)
    {
        var target = path.EndsWith(BundleName.Extension, StringComparison.Ordinal) ? path[..^BundleName.Extension.Length] + EnvelopeFormat.Extension : path + EnvelopeFormat.Extension;
        using (var plain = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0))
        using (var file = OwnFiles.Create(target, FileAccess.Write, FileShare.None))
        {
            try
            {
                using var writer = new EnvelopeWriter(file, recipients);
                var buffer = new byte[BufferSize];
                for (int read; (read = plain.Read(buffer)) > 0;)
                    writer.Write(buffer.AsSpan(0, read));
                CryptographicOperations.ZeroMemory(buffer);
                writer.Finish();
                file.Flush(flushToDisk: true);
            }
            catch
            {
                file.Dispose();
                File.Delete(target);
                throw;
            }
        }

        File.Delete(path);
        return target;
    }

    private static RunResult Split(RunResult result, Guid bundleId, long size)
    {
        // More parts than the format has give larger ones.
        while (BundleSplitting.CountOf(result.Bytes, size) > PartHeader.MostParts)
            size *= 2;
        if (BundleSplitting.CountOf(result.Bytes, size) == 1)
            return result;
        try
        {
            var parts = BundleSplitting.Split(result.BundlePath!, bundleId, size, Convert.FromHexString(result.Sha256!), OwnFiles.Create);
            File.Delete(result.BundlePath!);
            return result with { Parts = parts };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return result with { PackingProblem = new Message("error.not-split", ("path", result.BundlePath!), ("error", e.Message)) };
        }
    }
}
