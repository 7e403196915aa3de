using System.Buffers;
using System.Security.Cryptography;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Copies content and hashes exactly what was copied, so that a file that changes meanwhile still has a true hash.</summary>
internal static class EvidenceCopy
{
    private const int BufferSize = 1024 * 1024;

    /// <summary>Copies <paramref name="source"/> to its end.</summary>
    /// <param name="source">Where to read; its faults are an outcome.</param>
    /// <param name="target">Where to write; its faults throw. <see cref="Stream.Null"/> to hash only.</param>
    /// <param name="limit">Most bytes to copy.</param>
    /// <param name="content">Hash and length of what was copied; null unless the outcome is null.</param>
    /// <returns>Null when the whole source was copied, else why not.</returns>
    public static SkipReason? Copy(Stream source, Stream target, long limit, out StoredContent? content)
    {
        content = null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var length = 0L;
            while (true)
            {
                int read;
                try
                {
                    read = source.Read(buffer);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    return SkipReason.Unreadable;
                }

                if (read == 0)
                    break;
                length += read;
                if (length > limit)
                    return SkipReason.TooLarge;
                hash.AppendData(buffer, 0, read);
                target.Write(buffer, 0, read);
            }

            content = new StoredContent(ContentHash.Of(hash.GetHashAndReset()), length);
            return null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
