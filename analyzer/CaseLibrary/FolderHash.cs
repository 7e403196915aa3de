using System.Security.Cryptography;
using System.Text;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>
/// SHA-256 of a folder: over <c>hash</c>, two spaces, <c>path</c> and a zero byte for every stored file in ordinal order of the paths, in UTF-8; what
/// <c>sha256sum --zero</c> prints for the files in that order.
/// </summary>
internal static class FolderHash
{
    /// <summary>The hash of the folder that holds <paramref name="files"/>.</summary>
    public static ContentHash Of(IEnumerable<AttachedFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(static f => f.Path, StringComparer.Ordinal))
        {
            if (file.Content is { } content)
                hash.AppendData(Encoding.UTF8.GetBytes($"{content.Hash}  {file.Path}\0"));
        }

        return ContentHash.Of(hash.GetHashAndReset());
    }
}
