using System.Security.Cryptography;

namespace ArcBundle.Collector.Packing;

/// <summary>Measures a file that is to be sent.</summary>
internal static class BundleMeasure
{
    /// <summary>The hash asks for 4 KiB at a time; on a network share each would be a request.</summary>
    private const int BufferSize = 128 * 1024;

    /// <summary>Its length and its SHA-256 in lower-case hexadecimal.</summary>
    public static (long Bytes, string Sha256) Of(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, BufferSize);
        return (file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
