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

    /// <summary>The value of a piece: written out, or put in; null-typed when it has none.</summary>
    public BinXmlValue ValueOf(in BinXmlContent part) => part.Kind switch
    {
        BinXmlContentKind.Value => part.Value,
        BinXmlContentKind.Substitution when part.Number < _values.Length => _values[part.Number],
        _ => default,
    };

    /// <summary>An integer field: an integer value, or decimal digits as fragments without template have them.</summary>
    public bool TryGetInteger(IReadOnlyList<BinXmlContent>? field, out long number)
    {
        number = 0;
        if (field is not [var part])
            return false;
        return ValueOf(part).TryGetInteger(Chunk, out number)
            || long.TryParse(TextOf(field), NumberStyles.Integer, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>A text field; empty when absent.</summary>
    public ReadOnlySpan<char> TextOf(IReadOnlyList<BinXmlContent>? field) => field switch
    {
        null or [] => default,
        [var part] => TextOf(part),
        _ => Joined(field),
    };

    /// <summary>A text field as a string, the definition's own one where it is written there; empty when absent.</summary>
    public string StringOf(IReadOnlyList<BinXmlContent>? field) => field is [{ Text: { } text }] ? text : TextOf(field).ToString();

    /// <summary>A field of time, as a FILETIME, a SYSTEMTIME or text.</summary>
    public bool TryGetTime(IReadOnlyList<BinXmlContent>? field, out DateTimeOffset time)
    {
        time = default;
        if (field is not [var part])
            return false;
        var value = ValueOf(part);
        return value.Type switch
        {
            BinXmlType.FileTime => EventTime.TryFromFileTime(value.Bytes(Chunk), out time),
            BinXmlType.SystemTime => EventTime.TryFromSystemTime(value.Bytes(Chunk), out time),
            _ => EventTime.TryFromText(TextOf(field), out time),
        };
    }

    private ReadOnlySpan<char> TextOf(BinXmlContent part)
    {
        if (part.Text is { } text)
            return text;
        var value = ValueOf(part);
        if (value.Type == BinXmlType.Utf16)
            return value.Text(Chunk);
        return value.Length <= LongestFieldValue ? BinXmlText.Of(value, Chunk) : default;
    }

    private string Joined(IReadOnlyList<BinXmlContent> field)
    {
        var text = string.Empty;
        for (var i = 0; i < Math.Min(field.Count, MostPieces); i++)
            text = string.Concat(text, TextOf(field[i]));
        return text;
    }
}
