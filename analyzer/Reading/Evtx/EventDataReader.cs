using System.Text;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Collects the values of <c>EventData</c> and <c>UserData</c> of one record after the other.</summary>
/// <param name="chunk">Opens nested fragments.</param>
internal sealed class EventDataReader(BinXmlChunk chunk)
{
    /// <summary>What a value costs on top of its characters: a list of 30,000 empty strings is not free.</summary>
    private const int CostPerDatum = 8;

    private IEventDataSink _sink = new EventDataCollector();
    private bool _hasBinary;

    /// <summary>Gives the values of the record of which <paramref name="scope"/> is the fragment.</summary>
    public void Read(scoped in BinXmlScope scope, IEventDataSink sink)
    {
        _sink = sink;
        _hasBinary = false;
        if (scope.Fragment.Event is { } root)
            ReadEvent(scope, root.Content);
    }

    /// <summary>Children of <c>Event</c>, some of which stand in a nested fragment. RenderingInfo of forwarded events is left out: it is message text.</summary>
    private void ReadEvent(scoped in BinXmlScope scope, List<BinXmlContent> content)
    {
        foreach (var part in content)
        {
            if (!chunk.Budget.TrySpend(1))
                return;
            if (part.Element is { } element)
                ReadSection(scope, element);
            else if (TryOpen(scope, part, out var nested))
                ReadEvent(nested, nested.Fragment.Roots);
        }
    }

    private void ReadSection(scoped in BinXmlScope scope, BinXmlElement section)
    {
        switch (section.Role)
        {
            case BinXmlRole.EventData:
                ReadEventData(scope, section.Content);
                break;
            case BinXmlRole.UserData:
                ReadChildren(scope, section.Content);
                break;
            case BinXmlRole.BinaryEventData:
                ReadBinary(scope, section);
                break;
        }
    }

    private void ReadEventData(scoped in BinXmlScope scope, List<BinXmlContent> content)
    {
        foreach (var part in content)
        {
            if (!chunk.Budget.TrySpend(1))
                return;
            if (part.Element is not { } element)
            {
                if (TryOpen(scope, part, out var nested))
                    ReadEventData(nested, nested.Fragment.Roots);
            }
            else if (element.Role == BinXmlRole.Binary)
            {
                ReadBinary(scope, element);
            }
            else if (element.Role == BinXmlRole.EventData)
            {
                ReadEventData(scope, element.Content);
            }
            else
            {
                ReadElement(scope, element, isData: element.Role == BinXmlRole.Data);
            }
        }
    }

    private bool ReadChildren(scoped in BinXmlScope scope, List<BinXmlContent> content)
    {
        var any = false;
        foreach (var part in content)
        {
            if (!chunk.Budget.TrySpend(1))
                return any;
            if (part.Element is { } element)
            {
                ReadElement(scope, element, isData: false);
                any = true;
            }
            else if (TryOpen(scope, part, out var nested))
            {
                any |= ReadChildren(nested, nested.Fragment.Roots);
            }
        }

        return any;
    }

    /// <summary>An element with its attributes and children as values, whatever the depth.</summary>
    private void ReadElement(scoped in BinXmlScope scope, BinXmlElement element, bool isData)
    {
        var name = isData ? NullIfEmpty(scope.StringOf(element.NameField)) : element.Name;
        if (!isData)
            ReadAttributes(scope, element);
        if (element.OnlyValue >= 0 && scope[element.OnlyValue] is { Type: not BinXmlType.BinXml } value)
        {
            if (!value.IsNull || isData || element.Attributes.Count == 0)
                AddValue(name, value, scope.Chunk, element.IsOptional);
            return;
        }

        if (!ReadChildren(scope, element.Content))
            ReadText(scope, element, name, isData);
    }

    private void ReadText(scoped in BinXmlScope scope, BinXmlElement element, string? name, bool isData)
    {
        var text = element.Content is [{ Text: { } single }] ? single : Joined(scope, element.Content);

        // An empty element below UserData that has attributes says what it says in them.
        if ((text.Length > 0 || isData || element.Attributes.Count == 0) && TrySpend(name, text.Length))
            _sink.Text(name, text);
    }

    private string Joined(scoped in BinXmlScope scope, List<BinXmlContent> content)
    {
        if (content.Count == 0)
            return string.Empty;
        var text = new StringBuilder();
        foreach (var part in content)
        {
            var value = scope.ValueOf(part);
            if (!chunk.Budget.TrySpendCharacters(part.Text?.Length ?? CostOf(value)))
                break;
            text.Append(part.Text ?? BinXmlText.Of(value, scope.Chunk));
        }

        return text.ToString();
    }

    private void ReadAttributes(scoped in BinXmlScope scope, BinXmlElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.Name.StartsWith("xmlns", StringComparison.Ordinal) || attribute.Value is [{ IsOptional: true } only] && scope.ValueOf(only).IsNull)
                continue;
            if (!chunk.Budget.TrySpend(1))
                return;
            var value = scope.TextOf(attribute.Value);
            if (TrySpend(attribute.DataName, value.Length))
                _sink.Text(attribute.DataName, value);
        }
    }

    private void ReadBinary(scoped in BinXmlScope scope, BinXmlElement element)
    {
        if (_hasBinary || element.Content is not [var part])
            return;
        var value = scope.ValueOf(part);
        if (value.Type == BinXmlType.Binary && chunk.Budget.TrySpendCharacters(value.Length))
            GiveBinary(value.Bytes(scope.Chunk));
        else if (part.Text is { } text && chunk.Budget.TrySpendCharacters(text.Length))
            GiveBinary(FromHexadecimal(text));
    }

    private void GiveBinary(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;
        _hasBinary = true;
        _sink.Binary(bytes);
    }

    private void AddValue(string? name, BinXmlValue value, ReadOnlySpan<byte> bytes, bool isOptional)
    {
        if (value.IsNull && isOptional)
            return;
        if (!value.IsArray)
        {
            AddItem(name, value, bytes);
            return;
        }

        // An array repeats its element, once for every item.
        if (!chunk.Budget.TrySpend(value.Length / 2))
            return;
        var items = new BinXmlArray(value);
        while (items.MoveNext(bytes))
            AddItem(name, items.Current, bytes);
    }

    private void AddItem(string? name, BinXmlValue value, ReadOnlySpan<byte> bytes)
    {
        if (TrySpend(name, CostOf(value)))
            _sink.Value(name, value, bytes);
    }

    /// <summary>Pays before the text is made: a value can be named again and again.</summary>
    private bool TrySpend(string? name, int characters) => chunk.Budget.TrySpendCharacters(characters + (name?.Length ?? 0) + CostPerDatum);

    private static int CostOf(BinXmlValue value) => value.Type == BinXmlType.Utf16 ? value.Length / 2 : 2 * value.Length;

    private bool TryOpen(scoped in BinXmlScope scope, BinXmlContent part, out BinXmlScope nested)
    {
        nested = default;
        if (part.Kind == BinXmlContentKind.Template)
        {
            nested = chunk.OpenTemplate(part.Number, scope.End, scope.Depth + 1);
            return true;
        }

        var value = scope.ValueOf(part);
        if (value.Type != BinXmlType.BinXml || value.Length == 0)
            return false;
        nested = chunk.Open(value.Offset, value.Offset + value.Length, scope.Depth + 1);
        return true;
    }

    private static string? NullIfEmpty(string name) => name.Length == 0 ? null : name;

    /// <summary>Bytes written as text, as fragments without template have them; empty when it is no hexadecimal.</summary>
    private static byte[] FromHexadecimal(string text)
    {
        var bytes = new byte[text.Length / 2];
        return Convert.FromHexString(text, bytes, out _, out var written) == System.Buffers.OperationStatus.Done ? bytes[..written] : [];
    }
}
