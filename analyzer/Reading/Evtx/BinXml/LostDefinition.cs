namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>
/// What stands in for the definition of an event's template when it is lost: the definition, or names that it refers to, were written
/// into an earlier record of the chunk, and that one is damaged. Windows gives the fields of <c>System</c> the same places in the values of every event, and the values tell
/// their types; provider, channel, computer and the names of data stand in the definition or behind those and stay unknown.
/// </summary>
internal static class LostDefinition
{
    /// <summary>Place of the record id among the values.</summary>
    public const int RecordId = 10;

    private const int Level = 0;
    private const int Opcode = 1;
    private const int Task = 2;
    private const int EventId = 3;
    private const int Qualifiers = 4;
    private const int Keywords = 5;
    private const int TimeCreated = 6;
    private const int Activity = 7;
    private const int ProcessId = 8;
    private const int ThreadId = 9;
    private const int Version = 11;
    private const int User = 12;
    private const int FirstOther = 13;

    /// <summary>Values behind the fields that are looked at for the one with the data; real events have up to 10.</summary>
    private const int MostOthers = 32;

    private static readonly BinXmlFragment[] Fragments = MakeFragments();

    /// <summary>The fragment for these values; null when they are not those of an event with this record id.</summary>
    public static BinXmlFragment? For(ReadOnlySpan<BinXmlValue> values, ReadOnlySpan<byte> chunk, long recordId)
    {
        if (values.Length < FirstOther || !HaveFields(values) || !values[RecordId].TryGetInteger(chunk, out var id) || id != recordId)
            return null;
        var others = values[FirstOther..Math.Min(values.Length, FirstOther + MostOthers)];
        for (var i = 0; i < others.Length; i++)
        {
            if (others[i].Type == BinXmlType.BinXml)
                return Fragments[i];
        }

        return Fragments[MostOthers];
    }

    private static bool HaveFields(ReadOnlySpan<BinXmlValue> values) =>
        values[Level] is { Type: BinXmlType.UInt8, Length: 1 } && values[Opcode] is { Type: BinXmlType.UInt8, Length: 1 }
        && values[Task] is { Type: BinXmlType.UInt16, Length: 2 } && values[EventId] is { Type: BinXmlType.UInt16, Length: 2 }
        && values[Qualifiers].Type is BinXmlType.UInt16 or BinXmlType.Null && values[Keywords] is { Type: BinXmlType.HexInt64, Length: 8 }
        && values[TimeCreated] is { Type: BinXmlType.FileTime, Length: 8 } && values[Activity].Type is BinXmlType.Guid or BinXmlType.Null
        && values[ProcessId] is { Type: BinXmlType.UInt32, Length: 4 } && values[ThreadId] is { Type: BinXmlType.UInt32, Length: 4 }
        && values[RecordId] is { Type: BinXmlType.UInt64, Length: 8 } && values[Version] is { Type: BinXmlType.UInt8, Length: 1 }
        && values[User].Type is BinXmlType.Sid or BinXmlType.Null;

    /// <summary>One for every place the data can have, and a last one without data.</summary>
    private static BinXmlFragment[] MakeFragments()
    {
        var fragments = new BinXmlFragment[MostOthers + 1];
        for (var i = 0; i < MostOthers; i++)
            fragments[i] = Fragment(FirstOther + i);
        fragments[MostOthers] = Fragment(data: null);
        return fragments;
    }

    private static BinXmlFragment Fragment(int? data)
    {
        var root = Element("Event", ("xmlns", new BinXmlContent("http://schemas.microsoft.com/win/2004/08/events/event")));
        root.Content.Add(new BinXmlContent(System()));
        if (data is { } index)
            root.Content.Add(Value(index));
        root.Close();
        return new BinXmlFragment([new BinXmlContent(root)]);
    }

    private static BinXmlElement System()
    {
        var id = Element("EventID", ("Qualifiers", Value(Qualifiers)));
        id.Content.Add(Value(EventId));
        id.Close();
        var system = Element("System");
        foreach (var element in (BinXmlElement[])
        [
            id, WithValue("Version", Version), WithValue("Level", Level), WithValue("Task", Task), WithValue("Opcode", Opcode), WithValue("Keywords", Keywords),
            Element("TimeCreated", ("SystemTime", Value(TimeCreated))), WithValue("EventRecordID", RecordId), Element("Correlation", ("ActivityID", Value(Activity))),
            Element("Execution", ("ProcessID", Value(ProcessId)), ("ThreadID", Value(ThreadId))), Element("Security", ("UserID", Value(User))),
        ])
        {
            element.IsEmptyTag = element.Content.Count == 0;
            system.Content.Add(new BinXmlContent(element));
        }

        system.Close();
        return system;
    }

    private static BinXmlElement Element(string name, params ReadOnlySpan<(string Name, BinXmlContent Value)> attributes)
    {
        var element = new BinXmlElement(name);
        foreach (var (attribute, value) in attributes)
            element.Add(new BinXmlAttribute(attribute, [value], name));
        return element;
    }

    private static BinXmlElement WithValue(string name, int index)
    {
        var element = new BinXmlElement(name);
        element.Content.Add(Value(index));
        element.Close();
        return element;
    }

    private static BinXmlContent Value(int index) => BinXmlContent.Substitution(index, optional: true);
}
