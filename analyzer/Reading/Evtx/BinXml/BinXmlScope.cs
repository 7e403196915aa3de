using System.Globalization;

namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>A fragment together with the values of its template instance.</summary>
/// <param name="fragment">The fragment.</param>
/// <param name="chunk">The chunk its values stand in.</param>
/// <param name="values">Values of the substitutions; empty for a fragment without template.</param>
/// <param name="end">Offset in the chunk behind the bytes it may use.</param>
/// <param name="depth">How many fragments it is nested in.</param>
internal readonly ref struct BinXmlScope(BinXmlFragment fragment, ReadOnlySpan<byte> chunk, ReadOnlySpan<BinXmlValue> values, int end, int depth)
{
    /// <summary>Longest value, in bytes, that is made into the text of a field; text itself is taken in place whatever its length.</summary>
    private const int LongestFieldValue = 512;

    /// <summary>Most pieces a field is joined of. Real fields have one.</summary>
    private const int MostPieces = 16;

    private readonly ReadOnlySpan<BinXmlValue> _values = values;

    /// <summary>The fragment.</summary>
    public BinXmlFragment Fragment { get; } = fragment;

    /// <summary>The chunk.</summary>
    public ReadOnlySpan<byte> Chunk { get; } = chunk;

    /// <summary>Offset in the chunk behind the bytes it may use.</summary>
    public int End { get; } = end;

    /// <summary>How many fragments it is nested in.</summary>
    public int Depth { get; } = depth;

    /// <summary>The value put in at an index; null-typed when there is none.</summary>
    public BinXmlValue this[int index] => (uint)index < (uint)_values.Length ? _values[index] : default;

    /// <summary>The value that is put in for a piece; null-typed when the piece is no substitution or has none.</summary>
    public BinXmlValue ValueOf(BinXmlContent part) => part.Kind == BinXmlContentKind.Substitution ? this[part.Number] : default;

    /// <summary>An integer field: an integer value, or digits as fragments without template have them.</summary>
    public bool TryGetInteger(scoped in BinXmlField field, out long number)
    {
        if (field.Index >= 0 && this[field.Index].TryGetInteger(Chunk, out number))
            return true;
        number = 0;
        if (field.Parts is not [_])
            return false;
        var text = TextOf(field);
        return text is ['0', 'x' or 'X', .. var digits]
            ? long.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
            : long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>A system field as text; empty when absent.</summary>
    public ReadOnlySpan<char> TextOf(scoped in BinXmlField field)
    {
        if (field.Literal is { } literal)
            return literal;
        return field.Index >= 0 ? TextOf(this[field.Index]) : TextOf(field.Parts);
    }

    /// <summary>Pieces joined to text; empty for null.</summary>
    public ReadOnlySpan<char> TextOf(List<BinXmlContent>? field) => field switch
    {
        null or [] => default,
        [var part] => TextOf(part),
        _ => Joined(field),
    };

    /// <summary>A field as a string, the definition's own one where it is written there; empty when absent.</summary>
    public string StringOf(scoped in BinXmlField field) => field.Literal ?? TextOf(field).ToString();

    /// <summary>A field of time, as a FILETIME, a SYSTEMTIME or text.</summary>
    public bool TryGetTime(scoped in BinXmlField field, out DateTimeOffset time)
    {
        time = default;
        if (field.Parts is not [_])
            return false;
        var value = this[field.Index];
        return value.Type switch
        {
            BinXmlType.FileTime => EventTime.TryFromFileTime(value.Bytes(Chunk), out time),
            BinXmlType.SystemTime => EventTime.TryFromSystemTime(value.Bytes(Chunk), out time),
            _ => EventTime.TryFromText(TextOf(field), out time),
        };
    }

    private ReadOnlySpan<char> TextOf(BinXmlContent part) => part.Text is { } text ? text : TextOf(ValueOf(part));

    private ReadOnlySpan<char> TextOf(BinXmlValue value)
    {
        if (value.Type == BinXmlType.Utf16)
            return value.Text(Chunk);
        return value.Length <= LongestFieldValue ? BinXmlText.Of(value, Chunk) : default;
    }

    private string Joined(List<BinXmlContent> field)
    {
        var text = string.Empty;
        for (var i = 0; i < Math.Min(field.Count, MostPieces); i++)
            text = string.Concat(text, TextOf(field[i]));
        return text;
    }
}
