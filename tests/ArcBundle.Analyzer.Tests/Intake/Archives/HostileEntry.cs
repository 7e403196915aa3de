using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using ArcBundle.Analyzer.Intake.Archives;

namespace ArcBundle.Analyzer.Tests.Intake.Archives;

/// <summary>One entry of a <see cref="HostileArchive"/>: honest unless a field is set to a lie.</summary>
internal sealed record HostileEntry(string Name)
{
    public byte[] Content { get; init; } = Encoding.ASCII.GetBytes("content");

    public int Method { get; init; } = 8;

    public int Flags { get; init; }

    public int? LocalFlags { get; init; }

    public int? LocalMethod { get; init; }

    public byte[]? NameBytes { get; init; }

    public byte[]? LocalNameBytes { get; init; }

    public uint? CentralCrc { get; init; }

    public uint? LocalCrc { get; init; }

    public long? CentralLength { get; init; }

    public long? LocalLength { get; init; }

    public long? CentralPackedLength { get; init; }

    public long? LocalPackedLength { get; init; }

    public uint ExternalAttributes { get; init; }

    public byte[] CentralExtra { get; init; } = [];

    public byte[] LocalExtra { get; init; } = [];

    /// <summary>Length of the local extra field instead of the real one.</summary>
    public int? LocalExtraLength { get; init; }

    /// <summary>Packed bytes instead of the content's own.</summary>
    public byte[]? Packed { get; init; }

    /// <summary>Bytes after the data, for example a data descriptor.</summary>
    public byte[] After { get; init; } = [];

    public string Comment { get; init; } = string.Empty;

    public int Disk { get; init; }

    /// <summary>Local header offset instead of the real one.</summary>
    public long? HeaderOffset { get; init; }

    /// <summary>False leaves the local header and the data out; only the directory names the entry.</summary>
    public bool HasLocal { get; init; } = true;

    public byte[] EncodedName => NameBytes ?? Encoding.UTF8.GetBytes(Name);

    public byte[] EncodedLocalName => LocalNameBytes ?? EncodedName;

    /// <summary>The UTF-8 flag is set when the name needs it and no bytes were given.</summary>
    public int EffectiveFlags => Flags | (NameBytes is null && !Ascii.IsValid(Name) ? ZipFormat.Utf8Flag : 0);

    public uint Crc => Crc32.HashToUInt32(Content);

    public byte[] Data => Packed ?? (Method == 8 ? Deflate(Content) : Content);

    public static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(content);
        return packed.ToArray();
    }
}
