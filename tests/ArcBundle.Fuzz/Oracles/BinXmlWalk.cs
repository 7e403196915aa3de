using System.Buffers.Binary;

namespace ArcBundle.Fuzz.Oracles;

/// <summary>
/// Walks the tokens of sound binary XML and lists the bytes that a reader needs to understand it: template definitions and names that stand
/// elsewhere in the chunk. Written after MS-EVEN6 2.2.12, without the reader under test.
/// </summary>
/// <param name="chunk">The chunk; offsets count from its start.</param>
/// <param name="needed">Takes the ranges, in the chunk.</param>
internal sealed class BinXmlWalk(byte[] chunk, List<ByteRange> needed)
{
    private const int DefinitionHeader = 24;
    private readonly HashSet<int> _definitions = [];
    private int _position;

    /// <summary>Walks the fragment between two offsets.</summary>
    public void Walk(int start, int end, bool isDefinition)
    {
        var back = _position;
        _position = start;
        while (_position < end && Step(isDefinition))
        {
        }

        _position = back;
    }

    /// <summary>One token; false at the end of the fragment.</summary>
    private bool Step(bool isDefinition)
    {
        var token = chunk[_position++];
        switch (token & 0x3F)
        {
            case 0x00:
                return false;
            case 0x01:
                _position += isDefinition ? 6 : 4;
                Name();
                _position += (token & 0x40) != 0 ? 4 : 0;
                break;
            case 0x02 or 0x03 or 0x04:
                break;
            case 0x05:
                Value();
                break;
            case 0x06 or 0x09 or 0x0A:
                Name();
                break;
            case 0x07 or 0x0B:
                _position += 2 + (2 * UInt16(_position));
                break;
            case 0x08:
                _position += 2;
                break;
            case 0x0C:
                Template();
                break;
            case 0x0D or 0x0E:
                _position += 3;
                break;
            case 0x0F:
                _position += 3;
                break;
            default:
                throw new InvalidDataException($"The seed is not sound: token {token:x2} at {_position - 1}.");
        }

        return true;
    }

    private void Value()
    {
        var type = chunk[_position++];
        _position += type switch
        {
            0x01 => 2 + (2 * UInt16(_position)),
            0x03 or 0x04 => 1,
            0x05 or 0x06 => 2,
            0x07 or 0x08 or 0x0B or 0x0D or 0x14 => 4,
            _ => 8,
        };
    }

    /// <summary>A name elsewhere: its count and characters are needed; the chain and the hash before them are not.</summary>
    private void Name()
    {
        var offset = (int)UInt32(_position);
        _position += 4;
        var characters = UInt16(offset + 6);
        needed.Add(new ByteRange(offset + 6, offset + 8 + (2 * characters)));
        if (offset == _position)
            _position += 8 + (2 * characters) + 2;
    }

    private void Template()
    {
        var definition = (int)UInt32(_position + 5);
        _position += 9;
        var length = (int)UInt32(definition + 20);
        if (_definitions.Add(definition))
        {
            needed.Add(new ByteRange(definition + 20, definition + DefinitionHeader + length));
            Walk(definition + DefinitionHeader, definition + DefinitionHeader + length, isDefinition: true);
        }

        if (definition == _position)
            _position += DefinitionHeader + length;
        var count = (int)UInt32(_position);
        var descriptors = _position + 4;
        _position = descriptors + (4 * count);
        for (var i = 0; i < count; i++)
        {
            var size = UInt16(descriptors + (4 * i));
            if (chunk[descriptors + (4 * i) + 2] == 0x21 && size > 0)
                Walk(_position, _position + size, isDefinition: false);
            _position += size;
        }
    }

    private int UInt16(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(chunk.AsSpan(offset));

    private uint UInt32(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(chunk.AsSpan(offset));
}
