using ArcBundle.Analyzer.Reading.Evtx.Rendering;

namespace ArcBundle.Analyzer.Commands.Showing.Events;

/// <summary>Writers by the formats of <c>show --format</c>.</summary>
internal static class EventWriters
{
    /// <summary>The format that only event logs have.</summary>
    public const string Xml = "xml";

    /// <summary>A writer of a format.</summary>
    public static IEventWriter Of(string format, Utf8Buffer output) => format switch
    {
        "csv" => new EventCsvWriter(output),
        "json" => new EventJsonWriter(output),
        Xml => new EventXmlLines(output),
        _ => new EventTextWriter(output),
    };
}
