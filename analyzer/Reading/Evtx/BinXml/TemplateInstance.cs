using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>The use of a template: which definition, and where its values stand.</summary>
/// <param name="Definition">Offset of the definition in the chunk.</param>
/// <param name="Values">Offset of the value descriptors.</param>
/// <param name="Count">Number of values.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TemplateInstance(int Definition, int Values, int Count)
{
    /// <summary>Length of a definition before its fragment: offset of the next one, GUID, length of the fragment.</summary>
    public const int DefinitionHeader = 24;

    /// <summary>Length of the token: token, unknown byte, template id, offset of the definition.</summary>
    public const int TokenLength = 10;

    /// <summary>Length of a value descriptor: length (u16), type (u8), padding.</summary>
    private const int Descriptor = 4;

    /// <summary>
    /// Reads the token at <paramref name="token"/>: token, unknown byte, template id, offset of the definition; the definition itself when the
    /// offset points right behind; the number of values and their descriptors.
    /// </summary>
    /// <returns>False when something lies outside <paramref name="end"/>.</returns>
    public static bool TryRead(ReadOnlySpan<byte> chunk, int token, int end, out TemplateInstance instance)
    {
        instance = default;
        var position = token + TokenLength;
        if (position > end)
            return false;
        var definition = BinaryPrimitives.ReadUInt32LittleEndian(chunk[(token + 6)..]);
        if (definition > chunk.Length - DefinitionHeader)
            return false;
        return definition == position
            ? TryReadInPlace(chunk, token, end, out instance)
            : TryReadCount(chunk, (int)definition, position, end, out instance);
    }

    /// <summary>Reads the token at <paramref name="token"/> as one that the definition follows, wherever its offset points: so it is in a record that was moved.</summary>
    /// <returns>False when something lies outside <paramref name="end"/>.</returns>
    public static bool TryReadInPlace(ReadOnlySpan<byte> chunk, int token, int end, out TemplateInstance instance)
    {
        instance = default;
        var position = token + TokenLength;
        if (position > end - DefinitionHeader)
            return false;
        var definition = BinaryPrimitives.ReadUInt32LittleEndian(chunk[(token + 6)..]);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(chunk[(position + DefinitionHeader - 4)..]);
        if (definition > chunk.Length - DefinitionHeader || length > end - position - DefinitionHeader)
            return false;
        return TryReadCount(chunk, (int)definition, position + DefinitionHeader + (int)length, end, out instance);
    }

    private static bool TryReadCount(ReadOnlySpan<byte> chunk, int definition, int position, int end, out TemplateInstance instance)
    {
        instance = default;
        if (position > end - 4)
            return false;
        var count = BinaryPrimitives.ReadUInt32LittleEndian(chunk[position..]);
        position += 4;
        if (count > (end - position) / Descriptor)
            return false;
        instance = new TemplateInstance(definition, position, (int)count);
        return true;
    }

    /// <summary>
    /// Fills <paramref name="values"/>, or as many as there is room for. A value that would reach past <paramref name="end"/>, and every one after it, is null:
    /// its bytes would be those of something else.
    /// </summary>
    /// <returns>The offset behind the values.</returns>
    public int Read(ReadOnlySpan<byte> chunk, int end, Span<BinXmlValue> values)
    {
        var position = Values + (Count * Descriptor);
        for (var i = 0; i < Count; i++)
        {
            var descriptor = chunk[(Values + (i * Descriptor))..];
            var length = BinaryPrimitives.ReadUInt16LittleEndian(descriptor);
            if (length > end - position)
            {
                values[Math.Min(i, values.Length)..].Clear();
                return end;
            }

            if (i < values.Length)
                values[i] = new BinXmlValue((BinXmlType)descriptor[2], position, length);
            position += length;
        }

        return position;
    }
}
