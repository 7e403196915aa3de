using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>A record found in a damaged chunk, and what its content says of its id and its place.</summary>
internal sealed class RecordCandidate
{
    /// <summary>How far a record may be written before the one with the smaller id: threads write at the same time, clocks are set.</summary>
    private static readonly long TimeTolerance = TimeSpan.FromMinutes(1).Ticks;

    /// <summary>Most bytes behind the values: the end of the fragment and zeros up to the next 8-byte boundary.</summary>
    private const int LongestPadding = 9;

    /// <summary>Length of the header of a fragment, which stands before the token.</summary>
    private const int FragmentHeader = 4;

    /// <summary>Values whose place and type are looked at; real events have up to 23.</summary>
    private const int MostValues = 32;

    /// <summary>Most values of an instance that is looked at, so that a hostile chunk full of records in each other costs little.</summary>
    private const int MostCounted = 1_024;

    /// <summary>Looks at the content of a record.</summary>
    public RecordCandidate(ReadOnlySpan<byte> chunk, RecordFrame frame)
    {
        Frame = frame;
        Span<BinXmlValue> values = stackalloc BinXmlValue[MostValues];
        if (!TryLook(chunk, frame.Content, frame.ContentEnd, values, out var displacement))
            return;
        Displacement = displacement;
        TellsId = values[LostDefinition.RecordId] is { Type: BinXmlType.UInt64 } told && told.TryGetInteger(chunk, out var id) && id == frame.Id;
        FillsPlace = Displacement == 0;
        Span<BinXmlValue> nested = stackalloc BinXmlValue[MostValues];
        foreach (var value in values)
        {
            if (!FillsPlace || value.Type != BinXmlType.BinXml || !HasInstance(chunk, value.Offset, value.Offset + value.Length))
                continue;

            // An event has its data in one such value.
            FillsPlace = TryLook(chunk, value.Offset, value.Offset + value.Length, nested, out displacement) && displacement == 0;
            Displacement = displacement;
            break;
        }
    }

    /// <summary>The record; its id is mended where its place tells another.</summary>
    public RecordFrame Frame { get; private set; }

    /// <summary>Record id.</summary>
    public long Id => Frame.Id;

    /// <summary>Offset in the chunk.</summary>
    public int Offset => Frame.Offset;

    /// <summary>Offset behind the record.</summary>
    public int End => Frame.End;

    /// <summary>Whether the values of the event tell the id that the header of the record tells.</summary>
    public bool TellsId { get; }

    /// <summary>Whether the values of the template instance end where the record does, padding aside: a copy of a record that belongs elsewhere cannot be read here.</summary>
    public bool FillsPlace { get; }

    /// <summary>How far behind its own place the record stands, as the definition inside it tells; 0 when nothing tells that it is not in its place.</summary>
    public int Displacement { get; }

    /// <summary>Whether the id is confirmed: by the values, by a neighbour whose id is the next or the one before, or by the header of the chunk.</summary>
    public bool IsConfirmed { get; set; }

    /// <summary>Whether the id is that of the place and not the one that stands in the record.</summary>
    public bool IsMended { get; private set; }

    /// <summary>Whether the record stands in another place than it was written to.</summary>
    public bool IsMoved { get; set; }

    /// <summary>Whether the record stands in the row that begins at the chunk's start.</summary>
    public bool IsInFirstRow { get; set; }

    /// <summary>Takes the id that the place tells.</summary>
    public void Mend(long id)
    {
        IsMended |= id != Id;
        Frame = Frame with { Id = id };
    }

    /// <summary>Whether the record was written clearly before another one; false when one of them has no time.</summary>
    public bool IsWrittenBefore(RecordCandidate other) =>
        Frame.WrittenFileTime > 0 && other.Frame.WrittenFileTime > 0 && Frame.WrittenFileTime < other.Frame.WrittenFileTime - TimeTolerance;

    /// <summary>Reads the values of the template instance in a fragment.</summary>
    /// <returns>False when it has none, or its values end elsewhere than it does.</returns>
    private static bool TryLook(ReadOnlySpan<byte> chunk, int start, int end, Span<BinXmlValue> values, out int displacement)
    {
        displacement = 0;
        values.Clear();
        if (!HasInstance(chunk, start, end))
            return false;
        var token = TokenOf(chunk, start);
        if (TemplateInstance.TryRead(chunk, token, end, out var instance) && Fills(chunk, instance, end, values))
            return true;
        values.Clear();
        if (!TemplateInstance.TryReadInPlace(chunk, token, end, out instance) || !Fills(chunk, instance, end, values))
            return false;
        displacement = token + TemplateInstance.TokenLength - instance.Definition;
        return true;
    }

    private static bool HasInstance(ReadOnlySpan<byte> chunk, int start, int end) =>
        start + FragmentHeader + TemplateInstance.TokenLength <= end && chunk[TokenOf(chunk, start)] == BinXmlToken.TemplateInstance;

    /// <summary>Where the token stands: behind the header of the fragment, which Windows leaves out of most values.</summary>
    private static int TokenOf(ReadOnlySpan<byte> chunk, int start) => chunk[start] == BinXmlToken.FragmentHeader ? start + FragmentHeader : start;

    private static bool Fills(ReadOnlySpan<byte> chunk, TemplateInstance instance, int end, Span<BinXmlValue> values) =>
        instance.Count <= MostCounted && end - instance.Read(chunk, end, values) is >= 0 and <= LongestPadding;
}
