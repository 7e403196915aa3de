namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>How <see cref="EvtxWriter"/> writes the data of an event, where a record does not say.</summary>
internal sealed record EvtxPayload
{
    /// <summary>Name attribute of EventData, for example <c>EVENT_HIVE_LEAK</c>.</summary>
    public string? EventDataName { get; init; }

    /// <summary>Element below UserData; the data are written as its children then, not as EventData.</summary>
    public string? UserDataElement { get; init; }

    /// <summary>Namespace of that element.</summary>
    public string UserDataNamespace { get; init; } = "http://manifests.microsoft.com/win/2004/08/windows/eventlog";

    /// <summary>Typed values in place of the texts of the record's data, in the same order and with the same names.</summary>
    public IReadOnlyList<EvtxValue>? Values { get; init; }

    /// <summary>The element EventData or UserData, written as it is in place of the record's data: for nested data. Written with a template, texts in it.</summary>
    public EvtxElement? Section { get; init; }

    /// <summary>Write the event as a fragment without template, as newer Windows and forwarding do.</summary>
    public bool WithoutTemplate { get; init; }

    /// <summary>Add the RenderingInfo that forwarded events carry.</summary>
    public bool WithRenderingInfo { get; init; }
}
