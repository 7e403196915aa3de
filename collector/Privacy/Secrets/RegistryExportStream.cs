using System.Text;
using ArcBundle.Collector.Privacy.Bytes;

namespace ArcBundle.Collector.Privacy.Secrets;

/// <summary>
/// Withholds data of a <c>.reg</c> file, in one pass: a mark with its length stands in its place, in bytes for hexadecimal data with all lines that it goes on in,
/// else in characters. Every other byte stays what it was. Version 4 and 5, in UTF-16 or in bytes: all signs that count are ASCII in every page.
/// </summary>
/// <param name="next">Takes what is left.</param>
internal sealed class RegistryExportStream(IContentFilter next) : IContentFilter
{
    /// <summary>Bytes of a line that are judged: a name has 16,383 characters at most, each of which may be escaped. What comes after is treated as the line's beginning is.</summary>
    private const int LongestHead = 128 * 1024;

    private readonly List<byte> _line = new(512);
    private TextForm? _form;
    private string _key = string.Empty;

    /// <summary>Whether the head of the line at hand has been judged, so that the rest follows it.</summary>
    private bool _isJudged;
    private bool _isWithholding;
    private bool _isText;
    private bool _goesOn;
    private long _length;
    private string _lineEnd = string.Empty;

    /// <inheritdoc/>
    public int WithheldValues { get; private set; }

    /// <inheritdoc/>
    public void Write(ReadOnlySpan<byte> content)
    {
        foreach (var b in content)
        {
            _line.Add(b);
            if (_form is null)
            {
                if (_line.Count < TextForms.SampleSize)
                    continue;
                Begin();
            }
            else if (_line.Count % Unit == 0 && Last() == '\n')
            {
                Take(isWhole: true);
            }
            else if (_line.Count >= LongestHead)
            {
                Take(isWhole: false);
            }
        }
    }

    /// <inheritdoc/>
    public void Finish()
    {
        if (_form is null)
            Begin();
        if (_line.Count > 0)
            Take(isWhole: true);
        EndWithholding();
        next.Finish();
    }

    /// <inheritdoc/>
    public void Dispose() => next.Dispose();

    private int Unit => _form == TextForm.Bytes ? 1 : 2;

    /// <summary>Judges the form by the beginning, and takes the beginning again.</summary>
    private void Begin()
    {
        var head = _line.ToArray();
        _form = TextForms.Of(head);
        _line.Clear();
        Write(head);
    }

    private char Last() => _form switch
    {
        TextForm.Utf16 => (char)(_line[^2] | (_line[^1] << 8)),
        TextForm.Utf16BigEndian => (char)(_line[^1] | (_line[^2] << 8)),
        _ => (char)_line[^1],
    };

    private void Take(bool isWhole)
    {
        var bytes = _line.ToArray();
        _line.Clear();
        var text = TextForms.EncodingOf(_form!.Value, Encoding.Latin1).GetString(bytes);
        if (!_isJudged)
            Judge(text, bytes);
        else if (_isWithholding)
            Count(text);
        else
            next.Write(bytes);
        _isJudged = !isWhole;
        if (isWhole && _isWithholding && !_goesOn)
            EndWithholding();
    }

    private void Judge(string text, byte[] bytes)
    {
        // A line that opens a key or another value ends data that was never closed.
        var trimmed = text.AsSpan().TrimStart('\uFEFF').TrimStart();
        if (_isWithholding && !(trimmed.StartsWith('[') || (!_isText && trimmed.Length > 0 && trimmed[0] is '"' or '@')))
        {
            Count(text);
            return;
        }

        EndWithholding();
        _key = RegistryExportLine.KeyOf(text) ?? _key;
        if (RegistryExportLine.SecretIn(_key, text, out _isText) is >= 0 and var start && !Withheld.Begins(text.AsSpan(start)))
        {
            next.Write(bytes.AsSpan(0, start * Unit));
            _isWithholding = true;
            _length = 0;
            WithheldValues++;
            Count(text.AsSpan(start));
        }
        else
        {
            next.Write(bytes);
        }
    }

    /// <summary>Counts data that is not written; its end tells whether it goes on in the next line.</summary>
    private void Count(ReadOnlySpan<char> text)
    {
        var data = text.TrimEnd();
        _lineEnd = text[text.TrimEnd("\r\n").Length..].ToString();
        if (data.IsEmpty && _isJudged)
            return;
        _goesOn = _isText ? !data.EndsWith('"') : data.EndsWith('\\');
        if (_isText)
        {
            _length += _goesOn ? text.Length : data.Length - 1;
            return;
        }

        foreach (var sign in data)
            _length += char.IsAsciiHexDigit(sign) ? 1 : 0;
    }

    private void EndWithholding()
    {
        if (!_isWithholding)
            return;
        _isWithholding = false;
        // Two digits are a byte.
        var mark = Withheld.Of((int)Math.Min(int.MaxValue, _isText ? _length : (_length + 1) / 2)) + (_isText ? "\"" : string.Empty) + _lineEnd;
        next.Write(TextForms.EncodingOf(_form!.Value, Encoding.ASCII).GetBytes(mark));
    }
}
