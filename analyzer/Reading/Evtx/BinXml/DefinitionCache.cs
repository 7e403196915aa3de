using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>Template definitions already parsed, of all chunks, found again by their content.</summary>
internal sealed class DefinitionCache
{
    /// <summary>Most bytes of definitions kept. A System log has about 200,000; a hostile one begins anew again and again.</summary>
    private const int MostBytes = 1 << 20;

    /// <summary>Most definitions kept of one key: they differ in which names stand in place.</summary>
    private const int MostVariants = 8;

    private const int GuidLength = 16;

    private readonly Dictionary<long, List<KnownDefinition>> _known = [];
    private int _bytes;
    private int _next;

    /// <summary>The definition whose fragment is at <paramref name="start"/>; null when none like it was parsed before.</summary>
    /// <param name="chunk">The chunk.</param>
    /// <param name="start">Offset of its fragment; the GUID and length stand right before.</param>
    /// <param name="length">Length of the fragment, which lies inside the chunk.</param>
    public KnownDefinition? Find(ReadOnlySpan<byte> chunk, int start, int length)
    {
        if (!_known.TryGetValue(KeyOf(chunk, start, length), out var variants))
            return null;
        foreach (var variant in variants)
        {
            if (variant.Length == length && variant.IsAt(chunk, start))
                return variant;
        }

        return null;
    }

    /// <summary>Keeps a definition.</summary>
    public void Add(ReadOnlySpan<byte> chunk, int start, KnownDefinition definition)
    {
        if (definition.Length > MostBytes - _bytes)
        {
            _known.Clear();
            _bytes = 0;
        }

        var key = KeyOf(chunk, start, definition.Length);
        if (!_known.TryGetValue(key, out var variants))
            _known.Add(key, variants = []);
        if (variants.Count == MostVariants)
        {
            variants[_next++ % MostVariants] = definition;
            return;
        }

        variants.Add(definition);
        _bytes += definition.Length;
    }

    /// <summary>Mixes GUID and length; what else has the same key is told apart by its bytes.</summary>
    private static long KeyOf(ReadOnlySpan<byte> chunk, int start, int length)
    {
        var guid = chunk.Slice(start - sizeof(uint) - GuidLength, GuidLength);
        return BinaryPrimitives.ReadInt64LittleEndian(guid) ^ BinaryPrimitives.ReadInt64LittleEndian(guid[8..]) ^ length;
    }
}
