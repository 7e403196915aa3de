using System.Buffers;
using System.Security.Cryptography;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>One reading of an entry from first to last byte, before anyone else may read it.</summary>
/// <param name="Sha256">SHA-256 of the content, lower-case hexadecimal; null when the entry is damaged.</param>
/// <param name="Problem">What is wrong with it; null when nothing is.</param>
internal sealed record EntryCheck(string? Sha256, Message? Problem)
{
    private const int BufferLength = 128 * 1024;

    /// <summary>Reads everything that <paramref name="open"/> gives.</summary>
    /// <param name="name">Entry name, for messages.</param>
    /// <param name="open">Opens the guarded content.</param>
    /// <param name="read">Is told how many bytes were read each time; null when nobody asks.</param>
    public static EntryCheck Run(string name, Func<Stream> open, Action<int>? read = null)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferLength);
        try
        {
            using var content = open();
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (var got = content.Read(buffer); got > 0; got = content.Read(buffer))
            {
                hash.AppendData(buffer, 0, got);
                read?.Invoke(got);
            }

            return new EntryCheck(Convert.ToHexStringLower(hash.GetHashAndReset()), null);
        }
        catch (EvidenceDamagedException e)
        {
            return new EntryCheck(null, e.Problem ?? new Message("intake.entry-unreadable", ("name", EntryNames.Shown(name))));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
