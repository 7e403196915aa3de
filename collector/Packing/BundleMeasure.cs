using System.Security.Cryptography;

namespace ArcBundle.Collector.Packing;

/// <summary>Measures a file that is to be sent.</summary>
internal static class BundleMeasure
{
    /// <summary>Its length and its SHA-256 in lower-case hexadecimal.</summary>
    public static (long Bytes, string Sha256) Of(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        return (file.Length, Convert.ToHexStringLower(SHA256.HashData(file)));
    }
}
