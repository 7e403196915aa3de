using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>
/// The interpolated string of <see cref="NoteWriter.Line"/>. Its literal parts are markup; a hole takes words of this program, a value from the
/// evidence, or a message that holds both, each in the note's form. There is no other way to write, so that none can be forgotten.
/// </summary>
[InterpolatedStringHandler]
internal readonly ref struct NoteLine
{
    private readonly NoteWriter _writer;
    private readonly StringBuilder _line;

    /// <summary>Called by the compiler.</summary>
    public NoteLine(int literalLength, int formattedCount, NoteWriter writer)
    {
        _writer = writer;
        _line = new(literalLength + (formattedCount * 32));
    }

    /// <summary>Markup.</summary>
    public void AppendLiteral(string value) => _line.Append(value);

    /// <summary>Words of this program.</summary>
    public void AppendFormatted(NoteWords value) => _line.Append(_writer.Form.Words(value.Text));

    /// <summary>A value from the evidence.</summary>
    public void AppendFormatted(string? value) => _line.Append(_writer.Form.Value(value));

    /// <summary>A number.</summary>
    public void AppendFormatted(int value) => _line.Append(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A message.</summary>
    public void AppendFormatted(Message value)
    {
        foreach (var part in MessageParts.Of(value, _writer.Render))
            _line.Append(part.IsValue ? _writer.Form.Value(part.Text) : _writer.Form.Words(part.Text));
    }

    /// <summary>The line.</summary>
    public override string ToString() => _line.ToString();
}
