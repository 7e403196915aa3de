using System.Text;

namespace ArcBundle.Collector.Privacy.Bytes;

/// <summary>
/// Masks a file in its own form, and after that what other programs have added to it in another: UTF-16 to one of bytes, at any place, or bytes to one of UTF-16,
/// as <c>&gt;&gt;</c> of PowerShell and of cmd do. Read in a form that it does not have, text is letters without sense, so that nothing is masked twice.
/// </summary>
internal sealed class MixedTextStream : IContentFilter
{
    private readonly MaskingStream.Search _find;
    private readonly int _codePage;
    private readonly Encoding? _replacements;
    private readonly MaskingStream _own;

    /// <summary>Those that look for other forms, in the order that content passes them; empty until there is a sign of one.</summary>
    private readonly List<MaskingStream> _others = [];

    /// <summary>Takes what was masked in the file's own form.</summary>
    private MaskingStream.Output _behind;

    private bool _isSkipped;

    /// <inheritdoc cref="MaskingStream(MaskingStream.Search, int, MaskingStream.Output, Encoding?, TextForm?)"/>
    public MixedTextStream(MaskingStream.Search find, int codePage, MaskingStream.Output write, Encoding? replacements = null)
    {
        _find = find;
        _codePage = codePage;
        _replacements = replacements;
        _behind = write;
        _own = new MaskingStream(find, codePage, Pass, replacements);
    }

    /// <inheritdoc/>
    public int WithheldValues => 0;

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> content) => _own.Write(content);

    /// <inheritdoc/>
    public void Finish()
    {
        _own.Finish();
        foreach (var other in _others)
            other.Finish();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _own.Dispose();
        foreach (var other in _others)
            other.Dispose();
    }

    private void Pass(ReadOnlySpan<byte> masked)
    {
        if (_others.Count == 0 && (_own.Form != TextForm.Bytes || masked.Contains((byte)0)))
            Begin();
        _behind(masked);
    }

    private void Begin()
    {
        // From the last to the first: each hands on to the one behind it.
        if (_own.Form != TextForm.Bytes)
            Put(TextForm.Bytes);
        // UTF-16 that was added may begin at an odd place. In the other byte order that reads what an even place has: masked twice it must not be.
        if (_own.Form == TextForm.Utf16BigEndian)
            return;
        var behindOdd = _behind;
        Put(TextForm.Utf16);
        var odd = _behind;
        _behind = part => SkipOne(part, behindOdd, odd);
        if (_own.Form == TextForm.Bytes)
            Put(TextForm.Utf16);
    }

    private void Put(TextForm form)
    {
        var stream = new MaskingStream(_find, _codePage, _behind, _replacements, form);
        _others.Insert(0, stream);
        _behind = stream.Write;
    }

    private void SkipOne(ReadOnlySpan<byte> part, MaskingStream.Output skipped, MaskingStream.Output rest)
    {
        if (!_isSkipped && !part.IsEmpty)
        {
            _isSkipped = true;
            skipped(part[..1]);
            part = part[1..];
        }

        rest(part);
    }
}
