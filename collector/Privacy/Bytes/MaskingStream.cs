using System.Buffers;
using System.Text;
using ArcBundle.Collector.Privacy.Text;

namespace ArcBundle.Collector.Privacy.Bytes;

/// <summary>
/// Masks a file in one pass, in pieces of a fixed size. What is masked is replaced in the file's own encoding; every other byte stays what it was. How the
/// file was cut into writes makes no difference.
/// </summary>
/// <param name="find">Finds what is to be masked.</param>
/// <param name="codePage">What lines are read as that are not UTF-8.</param>
/// <param name="write">Takes the masked bytes.</param>
/// <param name="replacements">Encoding of what is put into a file that is not UTF-16; null for ASCII, which every page has.</param>
/// <param name="knownForm">How the content is read; null for what its beginning says.</param>
internal sealed class MaskingStream(MaskingStream.Search find, int codePage, MaskingStream.Output write, Encoding? replacements = null, TextForm? knownForm = null) : IContentFilter
{
    /// <summary>Bytes of a piece. A longer line is cut where a word ends.</summary>
    public const int PieceSize = 128 * 1024;

    private readonly byte[] _piece = ArrayPool<byte>.Shared.Rent(PieceSize);
    private readonly DecodedText _text = new(codePage);
    private readonly List<TextSpan> _found = [];
    private readonly ArrayBufferWriter<byte> _output = new(PieceSize + (PieceSize / 4));
    private TextForm? _form = knownForm;
    private int _length;

    /// <summary>Bytes at the beginning of the piece that are written already, and are there to be seen as what stands before.</summary>
    private int _seen;

    /// <summary>Finds what is to be masked in a text.</summary>
    public delegate void Search(ReadOnlySpan<char> text, List<TextSpan> found);

    /// <summary>Takes bytes.</summary>
    public delegate void Output(ReadOnlySpan<byte> content);

    /// <summary>How the content is read; null before the first piece.</summary>
    public TextForm? Form => _form;

    /// <inheritdoc/>
    public int WithheldValues => 0;

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            var count = Math.Min(content.Length, PieceSize - _length);
            content[..count].CopyTo(_piece.AsSpan(_length));
            _length += count;
            content = content[count..];
            if (_length == PieceSize)
                Mask(isLast: false);
        }
    }

    /// <inheritdoc/>
    public void Finish() => Mask(isLast: true);

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_piece, clearArray: true);

    private void Mask(bool isLast)
    {
        if (_length == 0)
            return;
        var form = _form ??= TextForms.Of(_piece.AsSpan(0, Math.Min(_length, TextForms.SampleSize)));
        var whole = _piece.AsSpan(0, _length);
        var lines = isLast ? _length : EndOfLines(whole, form);
        // Without the end of a line in the whole piece, it is cut inside the line; then what stands behind the cut has to be seen, too.
        var isWhole = isLast || lines > _seen;
        var bytes = isWhole ? whole[..lines] : whole;
        if (form != TextForm.Bytes)
            bytes = bytes[..(bytes.Length & ~1)];
        _text.Decode(bytes, form);
        _found.Clear();
        find(_text.Characters, _found);
        var end = isWhole ? _text.Characters.Length : Cut(_text.Characters);
        WriteMasked(bytes, form, ref end);
        var written = _text.OffsetOf(end);
        if (isLast)
            _output.Write(whole[written..]);
        write(_output.WrittenSpan);
        _output.ResetWrittenCount();
        if (isLast)
            _length = 0;
        else
            Keep(end, written, isLine: isWhole);
    }

    /// <summary>Writes up to a place, or to the end of what is masked there.</summary>
    private void WriteMasked(ReadOnlySpan<byte> bytes, TextForm form, ref int end)
    {
        var from = _seen;
        foreach (var span in _found)
        {
            var start = _text.OffsetOf(span.Start);
            if (start < from)
                continue;
            if (span.Start >= end)
                break;
            end = Math.Max(end, span.End);
            _output.Write(bytes[from..start]);
            TextForms.EncodingOf(form, replacements ?? Encoding.ASCII).GetBytes(span.Replacement, _output);
            from = _text.OffsetOf(span.End);
        }

        if (_text.OffsetOf(end) is var stop && stop > from)
            _output.Write(bytes[from..stop]);
    }

    /// <summary>Keeps what is not written yet, and before it as much of the line as a decision may look back at.</summary>
    private void Keep(int end, int written, bool isLine)
    {
        var context = isLine ? written : _text.OffsetOf(Math.Max(0, end - TextMask.Reach));
        _piece.AsSpan(context, _length - context).CopyTo(_piece);
        _length -= context;
        _seen = written - context;
    }

    /// <summary>Where a line that is longer than a piece is cut: behind a blank or comma, with everything in sight that a word before it could be part of.</summary>
    private static int Cut(ReadOnlySpan<char> text)
    {
        var most = text.Length - TextMask.Reach;
        var blank = text[..most].LastIndexOfAny(" ,;|\t");
        return blank > most / 2 ? blank + 1 : most;
    }

    private static int EndOfLines(ReadOnlySpan<byte> piece, TextForm form)
    {
        if (form == TextForm.Bytes)
            return piece.LastIndexOf((byte)'\n') + 1;
        ReadOnlySpan<byte> mark = form == TextForm.Utf16 ? [(byte)'\n', 0] : [0, (byte)'\n'];
        for (var end = piece.Length; piece[..end].LastIndexOf(mark) is >= 0 and var at; end = at + 1)
        {
            if (at % 2 == 0)
                return at + 2;
        }

        return 0;
    }
}
