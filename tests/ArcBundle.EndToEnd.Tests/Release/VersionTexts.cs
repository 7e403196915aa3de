using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>The texts of a version resource (<c>VS_VERSIONINFO</c>), by their names.</summary>
internal static class VersionTexts
{
    /// <summary>Length, length of the value, type: 16 bits each, before the key.</summary>
    private const int HeadSize = 6;

    /// <summary>Reads <c>StringFileInfo</c>; the other blocks are passed over.</summary>
    public static IReadOnlyDictionary<string, string> Of(byte[] resource)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Read(resource, 0, depth: 0, texts);
        return texts;
    }

    // Depth 0: VS_VERSION_INFO, 1: StringFileInfo or VarFileInfo, 2: a language, 3: a text.
    private static int Read(byte[] resource, int at, int depth, Dictionary<string, string> texts)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(resource.AsSpan(at));
        var valueLength = BinaryPrimitives.ReadUInt16LittleEndian(resource.AsSpan(at + 2));
        var isText = BinaryPrimitives.ReadUInt16LittleEndian(resource.AsSpan(at + 4)) == 1;
        var key = UpToZero(resource, at + HeadSize);
        var value = Aligned(at + HeadSize + ((key.Length + 1) * 2));
        if (depth == 3)
            texts.Add(key, UpToZero(resource, value));
        else
        {
            for (var child = Aligned(value + (isText ? valueLength * 2 : valueLength)); child < at + length && length > 0;)
                child = Aligned(Read(resource, child, string.Equals(key, "VarFileInfo", StringComparison.Ordinal) ? int.MinValue : depth + 1, texts));
        }

        return at + length;
    }

    private static int Aligned(int at) => (at + 3) & ~3;

    private static string UpToZero(byte[] resource, int at)
    {
        var characters = MemoryMarshal.Cast<byte, char>(resource.AsSpan(at));
        return new string(characters[..characters.IndexOf('\0')]);
    }
}
