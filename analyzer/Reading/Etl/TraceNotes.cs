using System.Globalization;
using System.Resources;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>What the readers of traces and captures tell about data quality, and the texts for it.</summary>
internal static class TraceNotes
{
    /// <summary>The command that converts a trace on the host it was made on.</summary>
    public const string Conversion = "tracerpt x.etl -o x.evtx -of EVTX -y";

    /// <summary>The texts in Japanese and English; keys begin with <c>trace.</c>.</summary>
    public static TextCatalog Texts { get; } = new(new ResourceManager(typeof(TraceNotes)));

    /// <summary>The stream broke off.</summary>
    public static Message StreamFailed { get; } = new("trace.stream-failed");

    /// <summary>The file ends before its own end.</summary>
    public static Message Cut { get; } = new("trace.cut");

    /// <summary>No configuration tells where the job engine listens for reconnections.</summary>
    public static Message NoReconnectionRange { get; } = new("trace.no-reconnection-range");

    /// <summary>Buffers that are compressed: present, not readable here.</summary>
    public static Message CompressedBuffers(long buffers) => new("trace.compressed", ("buffers", Text(buffers)), ("command", Conversion));

    /// <summary>Events of a version or form that is not known: present, not readable here.</summary>
    public static Message UnknownForms(long events) => new("trace.unknown-forms", ("events", Text(events)), ("command", Conversion));

    /// <summary>Events whose data do not hold what their id promises.</summary>
    public static Message UndecodedEvents(long events) => new("trace.undecoded", ("events", Text(events)));

    /// <summary>Events whose time cannot be told, the description of the trace being lost.</summary>
    public static Message WithoutTime(long events) => new("trace.without-time", ("events", Text(events)));

    /// <summary>Buffers that are damaged.</summary>
    public static Message DamagedBuffers(long buffers) => new("trace.damaged-buffers", ("buffers", Text(buffers)));

    /// <summary>What the recording session itself lost.</summary>
    public static Message LostByRecorder(long events, long buffers) => new("trace.lost-by-recorder", ("events", Text(events)), ("buffers", Text(buffers)));

    /// <summary>Events of the provider that are not used.</summary>
    public static Message OtherIds(long events) => new("trace.other-ids", ("events", Text(events)));

    /// <summary>Events of other providers.</summary>
    public static Message OtherProviders(long events) => new("trace.other-providers", ("events", Text(events)), ("command", Conversion));

    /// <summary>More events than are kept.</summary>
    public static Message EventLimit(long kept, long dropped) => new("trace.event-limit", ("kept", Text(kept)), ("dropped", Text(dropped)));

    /// <summary>Packets on a kind of link that is not known.</summary>
    public static Message UnknownLinks(long packets, string links) => new("trace.unknown-links", ("packets", Text(packets)), ("links", links));

    /// <summary>Packets without a time.</summary>
    public static Message UntimedPackets(long packets) => new("trace.untimed-packets", ("packets", Text(packets)));

    /// <summary>Packets of which too little was captured.</summary>
    public static Message ShortPackets(long packets) => new("trace.short-packets", ("packets", Text(packets)));

    /// <summary>Connections that were not followed because there were too many at once.</summary>
    public static Message ConnectionLimit(long connections) => new("trace.connection-limit", ("connections", Text(connections)));

    /// <summary>Attempts to connect near the end of a capture, of which nobody can say how they ended.</summary>
    public static Message OpenAttempts(long attempts) => new("trace.open-attempts", ("attempts", Text(attempts)));

    /// <summary>What follows a malformed block cannot be found.</summary>
    public static Message MalformedBlock(long number) => new("trace.malformed-block", ("block", Text(number)));

    /// <summary>The decoding library gave up.</summary>
    public static Message DecoderFailed(string reason) => new("trace.decoder-failed", ("reason", reason));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
