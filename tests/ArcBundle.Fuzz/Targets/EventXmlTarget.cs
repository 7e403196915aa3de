using System.Net;
using System.Text;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.EventXml;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary>Events as XML: no more events than the text begins, and no name or value that does not stand in it.</summary>
internal sealed class EventXmlTarget : FuzzTarget
{
    private const string Event = """
        <Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Service Control Manager' Guid='{555908d1-a6d7-4695-8e1e-26931d2012f4}' EventSourceName='Service Control Manager'/><EventID Qualifiers='49152'>7034</EventID><Version>0</Version><Level>2</Level><Task>0</Task><Opcode>0</Opcode><Keywords>0x8080000000000000</Keywords><TimeCreated SystemTime='2026-11-20T01:02:03.4567890Z'/><EventRecordID>4711</EventRecordID><Correlation/><Execution ProcessID='704' ThreadID='9012'/><Channel>System</Channel><Computer>FILESV02.example.test</Computer><Security UserID='S-1-5-18'/></System><EventData><Data Name='param1'>サービス &amp; 名</Data><Data Name='param2'>1</Data><Binary>560053000000</Binary></EventData></Event>
        """;

    /// <inheritdoc/>
    public override string Name => "event-xml";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.EventXml];

    /// <inheritdoc/>
    public override bool IsBinary => false;

    /// <inheritdoc/>
    public override void Run(byte[] input, FuzzSeed? seed)
    {
        var log = EventXmlReader.Read(new MemoryStream(input, writable: false), "fuzz.xml", ReadingContext.Unknown, null, CancellationToken.None);
        if (log.Records.Count == 0)
            return;
        var text = (log.Quality.Encoding is { } encoding ? Encoding.GetEncoding(encoding) : Encoding.ASCII).GetString(input);
        var decoded = Dense(WebUtility.HtmlDecode(text));
        FuzzViolationException.Unless(log.Records.Count <= text.Split("<Event").Length - 1, $"{log.Records.Count} events");
        foreach (var record in log.Records.Select(static record => record.Value))
        {
            foreach (var value in (string[])[record.Provider, record.Channel, record.Computer, .. record.Data.Select(static datum => datum.Value)])
            {
                // A comment or a character reference may stand in a value; its pieces are in the text. Undecodable bytes stand as U+FFFD.
                FuzzViolationException.Unless(
                    value.Contains('\uFFFD', StringComparison.Ordinal) || decoded.Contains(Dense(value), StringComparison.Ordinal) || text.Contains("<!", StringComparison.Ordinal) || text.Contains("<?", StringComparison.Ordinal) || text.Contains("&#", StringComparison.Ordinal),
                    $"'{value}' does not stand in the text");
            }
        }
    }

    /// <summary>Without blanks and line breaks, which XML puts into one form.</summary>
    private static string Dense(string text) => string.Concat(text.Where(static c => !char.IsWhiteSpace(c)));

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
    [
        .. ((string[])["shift_jis", "utf-8", "utf-16le-bom"]).Select(static encoding => new FuzzSeed("two events, " + encoding, Analyzer.Tests.Reading.SampleText.Encode(Event + "\r\n" + Event.Replace("4711", "4712", StringComparison.Ordinal), encoding))),
        .. SampleSeeds.Text("events"),
    ];
}
