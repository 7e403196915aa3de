using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>
/// A template definition that was parsed before. Every chunk repeats the definitions its records use, and the bytes differ only in
/// the offsets of names; so a definition is the same when all other bytes and the names at those offsets are the same.
/// </summary>
internal sealed class KnownDefinition
{
    /// <summary>Offset of the next name in the hash chain, before hash and count of a name: depends on the chunk.</summary>
    private const int NextName = 4;

    /// <summary>Offset of the count of characters in a name.</summary>
    private const int NameCount = 6;

    /// <summary>Length of a name before its characters.</summary>
    private const int NameHeader = 8;

    private readonly byte[] _bytes;
    private readonly NameSite[] _sites;

    /// <summary>Keeps what was parsed.</summary>
    /// <param name="bytes">Bytes of the fragment.</param>
    /// <param name="sites">Its names, in the order of their offsets from the start of the fragment.</param>
    /// <param name="fragment">What was parsed.</param>
    /// <param name="steps">Steps that parsing cost.</param>
    /// <param name="characters">Characters that parsing cost.</param>
    public KnownDefinition(ReadOnlySpan<byte> bytes, NameSite[] sites, BinXmlFragment fragment, int steps, int characters)
    {
        _bytes = bytes.ToArray();
        _sites = sites;
        (Fragment, Steps, Characters) = (fragment, steps, characters);
    }

    /// <summary>What was parsed.</summary>
    public BinXmlFragment Fragment { get; }

    /// <summary>Steps that parsing cost; using it costs the same, so that limits do not depend on what was read before.</summary>
    public int Steps { get; }

    /// <summary>Characters that parsing cost.</summary>
    public int Characters { get; }

    /// <summary>Length in bytes.</summary>
    public int Length => _bytes.Length;

    /// <summary>Whether the fragment at <paramref name="start"/>, of the same length and inside the chunk, is this one.</summary>
    public bool IsAt(ReadOnlySpan<byte> chunk, int start)
    {
        var here = chunk.Slice(start, _bytes.Length);
        var known = _bytes.AsSpan();
        var compared = 0;
        foreach (var site in _sites)
        {
            if (!here[compared..site.Offset].SequenceEqual(known[compared..site.Offset]))
                return false;
            compared = site.Offset + sizeof(uint);
            var name = BinaryPrimitives.ReadUInt32LittleEndian(here[site.Offset..]);
            if (name == start + compared != site.IsInPlace)
                return false;
            if (site.IsInPlace)
                compared += NextName;
            else if (!IsNameAt(chunk, name, site.Name))
                return false;
        }

        return here[compared..].SequenceEqual(known[compared..]);
    }

    private static bool IsNameAt(ReadOnlySpan<byte> chunk, uint offset, string name)
    {
        if (offset > chunk.Length - NameHeader)
            return false;
        var at = chunk[(int)offset..];
        var length = 2 * BinaryPrimitives.ReadUInt16LittleEndian(at[NameCount..]);
        return length == 2 * name.Length
            && length <= at.Length - NameHeader
            && at.Slice(NameHeader, length).SequenceEqual(MemoryMarshal.AsBytes(name.AsSpan()));
    }
}
