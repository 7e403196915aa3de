using System.Security.Cryptography;

namespace ArcBundle.Collector.Files;

/// <summary>Measures a file: one that is to be sent, or the program itself.</summary>
internal static class FileMeasure
{
    /// <summary>The hash asks for 4 KiB at a time; on a network share each would be a request.</summary>
    private const int BufferSize = 128 * 1024;

    /// <summary>Its length and its SHA-256 in lower-case hexadecimal.</summary>
    public static (long Bytes, string Sha256) Of(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, BufferSize);
        return (file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
