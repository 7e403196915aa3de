namespace ArcBundle.Collector.Offline.EventLogs;

/// <summary>The values that an event puts into its template.</summary>
internal sealed class EventSubstitutions
{
    private const int Most = 4096;

    private readonly (int Start, int Length, byte Type)[] _values;

    private EventSubstitutions((int Start, int Length, byte Type)[] values) => _values = values;

    /// <summary>No values.</summary>
    public static EventSubstitutions None { get; } = new([]);

    /// <summary>Reads the list of values: sizes and types first, then their bytes.</summary>
    /// <exception cref="InvalidDataException">It is malformed.</exception>
    public static EventSubstitutions Read(ref EventBytes bytes)
    {
        var count = bytes.Int32();
        if (count is < 0 or > Most)
            throw new InvalidDataException("An event has too many values.");
        var values = new (int Start, int Length, byte Type)[count];
        for (var index = 0; index < count; index++)
        {
            values[index] = (0, bytes.UInt16(), bytes.Byte());
            bytes.Byte();
        }

        for (var index = 0; index < count; index++)
        {
            values[index].Start = bytes.Position;
            bytes.Take(values[index].Length);
        }

        return new EventSubstitutions(values);
    }

    /// <summary>Whether a value is not there.</summary>
    public bool IsNull(int index) => index >= _values.Length || _values[index].Type == EventValueText.Null;

    /// <summary>Where a value lies that is itself binary XML; null for any other.</summary>
    public (int Start, int End)? FragmentAt(int index) =>
        index < _values.Length && _values[index] is { Type: EventValueText.BinXml } value ? (value.Start, value.Start + value.Length) : null;

    /// <summary>The items of the array that a substitution at this place names; null when it names none.</summary>
    public List<string>? ArrayAt(EventBytes bytes, ReadOnlySpan<byte> chunk)
    {
        if (EventTokens.Plain(bytes.Byte()) is not (EventTokens.Substitution or EventTokens.OptionalSubstitution))
            return null;
        var index = bytes.UInt16();
        if (index >= _values.Length || (_values[index].Type & EventValueText.Array) == 0)
            return null;
        var (start, length, type) = _values[index];
        return EventValueText.Items((byte)(type & ~EventValueText.Array), chunk.Slice(start, length));
    }

    /// <summary>The text of a value; empty for one that is not there.</summary>
    public string TextOf(int index, ReadOnlySpan<byte> chunk)
    {
        if (index >= _values.Length)
            return string.Empty;
        var (start, length, type) = _values[index];
        return (type & EventValueText.Array) != 0
            ? string.Join(',', EventValueText.Items((byte)(type & ~EventValueText.Array), chunk.Slice(start, length)))
            : EventValueText.Of(type, chunk.Slice(start, length));
    }
}
