using System.Security.Cryptography;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Format.Parts;

/// <summary>Splits a finished bundle into parts of at most a given size, each with a head of its own. Holds one buffer in memory.</summary>
public static class BundleSplitting
{
    /// <summary>The smallest part that is written, head included: 1 MB.</summary>
    public const long LeastPartSize = 1_000_000;

    private const int BufferSize = 128 * 1024;

    /// <summary>How many parts a whole of this length gives; more than <see cref="PartHeader.MostParts"/> cannot be written.</summary>
    public static long CountOf(long wholeLength, long partSize) => Math.Max(1, (wholeLength + ContentOf(partSize) - 1) / ContentOf(partSize));

    /// <summary>Writes the parts beside the whole, which stays. On failure no part is left.</summary>
    /// <param name="path">The whole.</param>
    /// <param name="bundleId">Its id.</param>
    /// <param name="partSize">Bytes of a part at most, head included.</param>
    /// <param name="wholeSha256">SHA-256 of the whole where the caller has it already; null to read the whole for it.</param>
    /// <param name="create">Makes each part's file; null for files as the folder gives them.</param>
    /// <returns>The paths of the parts, in order.</returns>
    /// <exception cref="IOException">A part exists already, the disk is full, or the whole cannot be read.</exception>
    public static IReadOnlyList<string> Split(string path, Guid bundleId, long partSize, byte[]? wholeSha256 = null, FileCreation? create = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(partSize, LeastPartSize);
        using var whole = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);
        var length = whole.Length;
        var count = CountOf(length, partSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, PartHeader.MostParts, nameof(partSize));
        var wholeHash = wholeSha256 ?? SHA256.HashData(whole);
        whole.Position = 0;
        var written = new List<string>();
        try
        {
            for (var number = 1; number <= count; number++)
            {
                var offset = (number - 1) * ContentOf(partSize);
                var part = PartName.Of(path, number, (int)count);
                using var target = create?.Invoke(part, FileAccess.ReadWrite, FileShare.None) ?? new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
                written.Add(part);
                Write(whole, target, new(bundleId, number, (int)count, offset, Math.Min(ContentOf(partSize), length - offset), length, default, wholeHash));
            }

            return written;
        }
        catch
        {
            foreach (var part in written)
                File.Delete(part);
            throw;
        }
    }

    private static void Write(FileStream whole, FileStream target, PartHeader header)
    {
        target.Position = PartHeader.Size;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BufferSize];
        for (var left = header.Length; left > 0;)
        {
            var read = whole.Read(buffer, 0, (int)Math.Min(buffer.Length, left));
            if (read == 0)
                throw new EndOfStreamException("The bundle became shorter while it was split.");
            target.Write(buffer, 0, read);
            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        target.Position = 0;
        target.Write((header with { Sha256 = hash.GetHashAndReset() }).ToBytes());
        target.Flush(flushToDisk: true);
    }

    private static long ContentOf(long partSize) => partSize - PartHeader.Size;
}
