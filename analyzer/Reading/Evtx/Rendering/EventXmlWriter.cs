using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Reading.Evtx.Rendering;

/// <summary>
/// Writes events as XML in the form of <c>wevtutil</c>: the element <c>Event</c> with its namespace, attributes in single quotes and in
/// the order of the template, no declaration. Values have the forms of <see cref="EventDatum.Value"/>.
/// </summary>
/// <param name="chunk">Opens nested fragments.</param>
internal sealed class EventXmlWriter(BinXmlChunk chunk)
{
    /// <summary>Most bytes and steps per chunk. A full chunk of real events takes about 300,000.</summary>
    public const int CostPerChunk = 1 << 21;

    /// <summary>What the short form of an event costs at most, so that every event of the largest chunk can have it.</summary>
    private const int LongestShortText = 256;

    private Utf8Buffer _output = null!;
    private int _left;

    /// <summary>True once something was left out because the chunk came to its limit.</summary>
    public bool IsOverLimit { get; private set; }

    /// <summary>Begins a chunk.</summary>
    public void Renew()
    {
        _left = CostPerChunk;
        IsOverLimit = false;
    }

    /// <summary>Writes an event.</summary>
    public void Write(in EventView view, Utf8Buffer output)
    {
        _output = output;
        var program = view.Scope.Fragment.EventXml;
        if (TrySpend(program.Cost))
            Run(program, view.Scope, 0, program.Ops.Length, item: default, itemIndex: -1);
        else
            WriteShort(view);
    }

    private void Run(XmlProgram program, BinXmlScope scope, int from, int to, BinXmlValue item, int itemIndex)
    {
        for (var at = from; at < to; at++)
        {
            ref readonly var op = ref program.Ops[at];
            switch (op.Kind)
            {
                case XmlOpKind.Literal:
                    _output.Write(program.Literals.AsSpan(op.Number, op.Length));
                    break;
                case XmlOpKind.Value:
                    WriteContent(op.Number == itemIndex ? item : scope[op.Number], scope);
                    break;
                case XmlOpKind.AttributeValue:
                    WriteValue(scope[op.Number], scope.Chunk, isAttribute: true);
                    break;
                case XmlOpKind.OptionalAttribute:
                    if (scope[op.Number].IsNull)
                        at = op.Length - 1;
                    break;
                case XmlOpKind.ValueElement:
                    var value = scope[op.Number];
                    if (value.IsArray)
                        RepeatElement(program, scope, at + 1, op.Length, value, op.Number);
                    if (value.IsArray || (value.IsNull && op.IsOptional))
                        at = op.Length - 1;
                    break;
                default:
                    RunNested(chunk.OpenTemplate(op.Number, scope.End, scope.Depth + 1));
                    break;
            }
        }
    }

    /// <summary>An array repeats its element, once for every item.</summary>
    private void RepeatElement(XmlProgram program, BinXmlScope scope, int from, int to, BinXmlValue array, int index)
    {
        var cost = 0;
        for (var at = from; at < to; at++)
            cost += 1 + (program.Ops[at].Kind == XmlOpKind.Literal ? program.Ops[at].Length : 0);
        var items = new BinXmlArray(array);
        while (items.MoveNext(scope.Chunk) && TrySpend(cost))
            Run(program, scope, from, to, items.Current, index);
    }

    private void WriteContent(BinXmlValue value, BinXmlScope scope)
    {
        if (value.Type != BinXmlType.BinXml)
            WriteValue(value, scope.Chunk, isAttribute: false);
        else if (value.Length > 0)
            RunNested(chunk.Open(value.Offset, value.Offset + value.Length, scope.Depth + 1));
    }

    private void RunNested(BinXmlScope scope)
    {
        if (scope.Fragment.Roots.Count == 0)
            return;
        var program = scope.Fragment.RootsXml;
        if (TrySpend(program.Cost))
            Run(program, scope, 0, program.Ops.Length, item: default, itemIndex: -1);
    }

    private void WriteValue(BinXmlValue value, ReadOnlySpan<byte> bytes, bool isAttribute)
    {
        var before = _output.Length;
        if (value.IsNull || !TrySpend(value.Length))
            return;
        if (!ValueUtf8.TryWrite(value, bytes, _output))
        {
            var text = value.Type == BinXmlType.Utf16 ? value.Text(bytes) : BinXmlText.Of(value, bytes);
            if (isAttribute)
                XmlEscaping.WriteAttribute(text, _output);
            else
                XmlEscaping.WriteText(text, _output);
        }

        // What escaping and hexadecimal added is paid afterwards: at most twelve times the length of the value.
        _left -= Math.Min(_left, Math.Max(0, _output.Length - before - value.Length));
    }

    /// <summary>The fields that every event has, for an event that is too costly to be written whole.</summary>
    private void WriteShort(in EventView view)
    {
        _output.Write("<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='"u8);
        XmlEscaping.WriteAttribute(Shortened(view.Provider), _output);
        _output.Write("'/><EventID>"u8);
        _output.Write(view.EventId);
        _output.Write("</EventID><TimeCreated SystemTime='"u8);
        ValueUtf8.WriteTime(view.TimeUtc, _output);
        _output.Write("'/><EventRecordID>"u8);
        _output.Write(view.RecordId);
        _output.Write("</EventRecordID><Channel>"u8);
        XmlEscaping.WriteText(Shortened(view.Channel), _output);
        _output.Write("</Channel><Computer>"u8);
        XmlEscaping.WriteText(Shortened(view.Computer), _output);
        _output.Write("</Computer></System></Event>"u8);
    }

    private static ReadOnlySpan<char> Shortened(ReadOnlySpan<char> text) => text[..Math.Min(text.Length, LongestShortText)];

    private bool TrySpend(int cost)
    {
        if (cost > _left)
        {
            IsOverLimit = true;
            return false;
        }

        _left -= cost;
        return true;
    }
}
