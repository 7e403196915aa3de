using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace ArcBundle.Collector.Privacy.Bytes;

/// <summary>
/// Characters of a piece of a file, with the place in the bytes that each came from: what is not replaced is copied as the bytes it was, whatever they are.
/// </summary>
/// <param name="codePage">What a line is read as that is not UTF-8.</param>
internal sealed class DecodedText(int codePage)
{
    private readonly CodePageTable _table = CodePageTable.Of(codePage);
    private char[] _characters = [];
    private int[] _offsets = [];
    private int _length;
    private int _unit;

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Characters => _characters.AsSpan(0, _length);

    /// <summary>Where in the bytes the character at a place begins; the end for the place behind the last.</summary>
    public int OffsetOf(int character) => _unit > 0 ? character * _unit : _offsets[character];

    /// <summary>Reads a piece.</summary>
    /// <param name="bytes">The piece; in UTF-16 of an even length.</param>
    /// <param name="form">How the file is written.</param>
    public void Decode(ReadOnlySpan<byte> bytes, TextForm form)
    {
        Reserve(bytes.Length + 1);
        if (form == TextForm.Bytes)
        {
            if (Ascii.IsValid(bytes))
            {
                _unit = 1;
                Encoding.ASCII.GetChars(bytes, _characters);
                _length = bytes.Length;
                return;
            }

            DecodeLines(bytes);
            return;
        }

        _unit = 2;
        _length = bytes.Length / 2;
        MemoryMarshal.Cast<byte, char>(bytes[..(_length * 2)]).CopyTo(_characters);
        if (form == TextForm.Utf16BigEndian)
            System.Buffers.Binary.BinaryPrimitives.ReverseEndianness(MemoryMarshal.Cast<char, ushort>(_characters.AsSpan(0, _length)), MemoryMarshal.Cast<char, ushort>(_characters.AsSpan(0, _length)));
    }

    /// <summary>Each line is UTF-8 when it can be, else of the host's code page: logs mix them when several programs write to one.</summary>
    private void DecodeLines(ReadOnlySpan<byte> bytes)
    {
        _unit = 0;
        _length = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var end = bytes[at..].IndexOf((byte)'\n') is >= 0 and var line ? at + line + 1 : bytes.Length;
            if (Ascii.IsValid(bytes[at..end]))
                TakeAscii(bytes, at, end);
            else if (System.Text.Unicode.Utf8.IsValid(bytes[at..end]))
                TakeUtf8(bytes, at, end);
            else
                TakeCodePage(bytes, at, end);
            at = end;
        }

        _offsets[_length] = bytes.Length;
    }

    private void TakeAscii(ReadOnlySpan<byte> bytes, int at, int end)
    {
        var length = end - at;
        Encoding.ASCII.GetChars(bytes[at..end], _characters.AsSpan(_length));
        var offsets = _offsets.AsSpan(_length, length);
        var index = 0;
        for (var step = Vector<int>.Indices + new Vector<int>(at); index + Vector<int>.Count <= length; index += Vector<int>.Count, step += new Vector<int>(Vector<int>.Count))
            step.CopyTo(offsets[index..]);
        for (; index < length; index++)
            offsets[index] = at + index;
        _length += length;
    }

    private void TakeUtf8(ReadOnlySpan<byte> bytes, int at, int end)
    {
        Span<char> units = stackalloc char[2];
        while (at < end)
        {
            if (AsciiRun(bytes, ref at, end))
                continue;
            Rune.DecodeFromUtf8(bytes[at..end], out var rune, out var length);
            // Both halves of a pair stand where it begins: no name ends between them.
            foreach (var unit in units[..rune.EncodeToUtf16(units)])
                Take(unit, at);
            at += length;
        }
    }

    private void TakeCodePage(ReadOnlySpan<byte> bytes, int at, int end)
    {
        while (at < end)
        {
            if (AsciiRun(bytes, ref at, end))
                continue;
            var character = _table.At(bytes[..end], at, out var length);
            Take(character, at);
            at += length;
        }
    }

    /// <summary>Takes the ASCII characters at a place together.</summary>
    private bool AsciiRun(ReadOnlySpan<byte> bytes, ref int at, int end)
    {
        if (bytes[at] >= 0x80)
            return false;
        var rest = bytes[at..end].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
        var stop = rest < 0 ? end : at + rest;
        TakeAscii(bytes, at, stop);
        at = stop;
        return true;
    }

    private void Take(char character, int offset)
    {
        _characters[_length] = character;
        _offsets[_length++] = offset;
    }

    private void Reserve(int length)
    {
        if (_characters.Length >= length)
            return;
        _characters = new char[length];
        _offsets = new int[length];
    }
}
