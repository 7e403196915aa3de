using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;
using ArcBundle.Analyzer.Reading.Evtx.Rendering;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Rendering;

public sealed class EventXmlWriterTests
{
    private static readonly XNamespace Events = "http://schemas.microsoft.com/win/2004/08/events/event";

    [Theory]
    [MemberData(nameof(SampleLogTests.Logs), MemberType = typeof(SampleLogTests))]
    public void Write_WhenRealLog_IsTheRecordsAsXml(string name, int records, string counts)
    {
        Assert.NotNull(counts);
        var (read, events) = Read(File.ReadAllBytes(Samples.PathOf("evtx/" + name)));

        Assert.Equal(records, events.Count);
        Assert.All(read.Zip(events), static pair => AssertSame(pair.First, pair.Second));
    }

    [Fact]
    public void Write_WhenWrittenByUs_HasTheFormOfWevtutil()
    {
        var record = EvtxReaderTests.Record(0, "Microsoft-Windows-User Profiles Service", 1530, new EventDatum("Detail", "a < b & c\r\n\u0001\u202E'"), new EventDatum("Empty", "")) with
        {
            RecordId = 4711,
            Qualifiers = 0x8000,
            ProcessId = 42,
            Binary = new byte[] { 1, 0xFE },
        };

        var xml = Xml(new EvtxWriter("Application", "FILESV02").Add(record, new EvtxPayload { EventDataName = "EVENT_HIVE_LEAK" }).ToArray());

        Assert.Equal(
            "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='Microsoft-Windows-User Profiles Service'/>"
            + "<EventID Qualifiers='32768'>1530</EventID><Version>0</Version><Level>4</Level><Task>0</Task><Opcode>0</Opcode><Keywords>0x80000000000000</Keywords>"
            + "<TimeCreated SystemTime='2026-03-02T16:40:00.1234567Z'/><EventRecordID>4711</EventRecordID><Correlation/><Execution ProcessID='42' ThreadID='0'/>"
            + "<Channel>Application</Channel><Computer>FILESV02</Computer><Security/></System>"
            + "<EventData Name='EVENT_HIVE_LEAK'><Data Name='Detail'>a &lt; b &amp; c&#xD;\n&lt;U+0001&gt;&#x202E;'</Data><Data Name='Empty'></Data><Binary>01FE</Binary></EventData></Event>\n",
            xml);
    }

    [Fact]
    public void Write_WhenOptionalValueIsNull_LeavesElementAndAttributeOut()
    {
        var hole = new EvtxElement.Hole(0, BinXmlType.Utf16, IsOptional: true);
        var chunk = new EvtxChunkWriter();
        var template = Root(new EvtxElement("EventData", new EvtxElement("Data", [("Name", "x"), ("y", hole)], "text"), new EvtxElement("Data", hole), new EvtxElement("Data", new EvtxElement.Hole(0, BinXmlType.Utf16, IsOptional: false))));
        Assert.True(chunk.TryAdd(1, EvtxReaderTests.Start, writer => writer.TemplateInstance(template, [static _ => { }], [BinXmlType.Null])));

        Assert.EndsWith("<EventData><Data Name='x'>text</Data><Data></Data></EventData></Event>\n", Xml(chunk), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenValueIsAnArray_RepeatsTheElement()
    {
        var file = new EvtxWriter("Application", "FILESV02").Add(EvtxReaderTests.Record(0, "VSS", 8193, new EventDatum(null, "a"), new EventDatum(null, ""), new EventDatum(null, "<"))).ToArray();

        Assert.EndsWith("<EventData><Data>a</Data><Data></Data><Data>&lt;</Data></EventData></Event>\n", Xml(file), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_WhenForwarded_HasRenderingInfo()
    {
        var file = new EvtxWriter("Application", "FILESV02").Add(EvtxReaderTests.Record(), new EvtxPayload { WithoutTemplate = true, WithRenderingInfo = true }).ToArray();

        Assert.EndsWith("<EventData></EventData><RenderingInfo Culture='ja-JP'><Message>message text</Message><Level>Error</Level></RenderingInfo></Event>\n", Xml(file).Replace("<EventData/>", "<EventData></EventData>", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("x:y")]
    [InlineData("<")]
    [InlineData("\uD800")]
    [InlineData("1")]
    [InlineData("\u202Ea")]
    [InlineData("xmlns")]
    [InlineData("xmlns:a")]
    [InlineData("xmlns:xml")]
    public void Write_WhenNamesAreNone_IsWellFormed(string name)
    {
        var chunk = new EvtxChunkWriter();
        var element = new EvtxElement("UserData", new EvtxElement(name, [(name, "http://www.w3.org/2000/xmlns/"), (name, "v"), ("xmlns", "http://www.w3.org/XML/1998/namespace"), ("q", "")], "text"));
        Assert.True(chunk.TryAdd(1, EvtxReaderTests.Start, writer => writer.TemplateInstance(Root(element), [], [])));

        Assert.Single(Parse(Xml(chunk)));
    }

    [Fact]
    public void Write_WhenPrefixesAreDeclared_KeepsThem()
    {
        var chunk = new EvtxChunkWriter();
        var element = new EvtxElement("UserData", new EvtxElement("p:Fault", [("xmlns:p", "http://example.test/fault")], new EvtxElement("p:Code", "5")));
        Assert.True(chunk.TryAdd(1, EvtxReaderTests.Start, writer => writer.TemplateInstance(Root(element), [], [])));

        Assert.Contains("<p:Fault xmlns:p='http://example.test/fault'><p:Code>5</p:Code></p:Fault>", Xml(chunk), StringComparison.Ordinal);
    }

    /// <summary>Whatever the content of a record: XML that a strict reader takes, and as many events as records.</summary>
    [Fact]
    public void Write_WhenBytesAreChanged_IsWellFormed()
    {
        var file = File.ReadAllBytes(Samples.PathOf("evtx/robust_CAPI2_userdata.evtx"))[..(4_096 + (3 * 65_536))];
        Gen.Select(Gen.Int[4_096 + 512, file.Length - 1], Gen.Byte[1, 255]).Array[1, 3_000].Sample(
            flips =>
            {
                var damaged = (byte[])file.Clone();
                foreach (var (offset, mask) in flips)
                    damaged[offset] ^= mask;
                var (records, events) = Read(damaged);
                return records.Count == events.Count;
            },
            iter: 60);
    }

    [Fact]
    public void Write_WhenAChunkIsMadeToCostMost_StaysWithinItsLimit()
    {
        var holes = Enumerable.Repeat<object>(new EvtxElement("Data", new EvtxElement.Hole(0, BinXmlType.Binary, IsOptional: false)), 1_500).ToList();
        var template = Root(new EvtxElement("EventData", holes));
        var chunk = new EvtxChunkWriter();
        for (var id = 1; id <= 2; id++)
            Assert.True(chunk.TryAdd(id, EvtxReaderTests.Start, writer => writer.TemplateInstance(template, [static w => w.Bytes(new byte[10_000])], [BinXmlType.Binary])));

        var xml = Xml(chunk);

        Assert.InRange(xml.Length, 1, 2 * EventXmlWriter.CostPerChunk);
        Assert.Equal(2, Parse(xml).Count);
    }

    private static void AssertSame(EventRecord record, XElement xml)
    {
        var system = xml.Element(Events + "System")!;
        Assert.Equal(record.Provider, (string?)system.Element(Events + "Provider")!.Attribute("Name"));
        Assert.Equal(record.EventId, int.Parse(system.Element(Events + "EventID")!.Value, CultureInfo.InvariantCulture) & 0xFFFF);
        Assert.Equal(record.Channel, system.Element(Events + "Channel")?.Value ?? string.Empty);
        Assert.Equal(record.Computer, system.Element(Events + "Computer")?.Value ?? string.Empty);
        Assert.Equal(record.UserSid, (string?)system.Element(Events + "Security")?.Attribute("UserID"));
        Assert.Equal(record.TimeUtc, DateTimeOffset.Parse((string)system.Element(Events + "TimeCreated")!.Attribute("SystemTime")!, CultureInfo.InvariantCulture));
        if (xml.Element(Events + "EventData") is not { } section)
            return;
        Assert.Equal(
            record.Data.Select(static datum => (datum.Name, Shown(datum.Value))),
            section.Elements().Where(static data => data.Name.LocalName is "Data" or "ComplexData").Select(static data => ((string?)data.Attribute("Name") is { Length: > 0 } name ? name : null, data.Value)));
        Assert.Equal(Convert.ToHexString(record.Binary.Span), section.Element(Events + "Binary")?.Value ?? string.Empty, ignoreCase: true);
    }

    /// <summary>What XML cannot hold, as it is shown.</summary>
    private static string Shown(string text)
    {
        var shown = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                shown.Append(text[i]).Append(text[++i]);
            else if ((text[i] < ' ' && text[i] is not ('\t' or '\r' or '\n')) || char.IsSurrogate(text[i]) || text[i] >= '\uFFFE')
                shown.Append(CultureInfo.InvariantCulture, $"<U+{(int)text[i]:X4}>");
            else
                shown.Append(text[i]);
        }

        return shown.ToString();
    }

    private static (List<EventRecord> Records, List<XElement> Events) Read(byte[] file)
    {
        var records = new List<EventRecord>();
        using var output = new Utf8Buffer();
        EvtxReader.Visit(
            new MemoryStream(file),
            selection: null,
            (in view) =>
            {
                records.Add(view.ToRecord());
                view.WriteXml(output);
                output.Write((byte)'\n');
            },
            TestContext.Current.CancellationToken);
        return (records, Parse(Encoding.UTF8.GetString(output.Written)));
    }

    private static string Xml(EvtxChunkWriter chunk) => Xml([.. new byte[4_096], .. chunk.Close(1, withoutChecksums: false)]);

    private static string Xml(byte[] file)
    {
        using var output = new Utf8Buffer();
        EvtxReader.Visit(
            new MemoryStream(file),
            selection: null,
            (in view) =>
            {
                view.WriteXml(output);
                output.Write((byte)'\n');
            },
            TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(output.Written);
    }

    private static List<XElement> Parse(string text)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = ConformanceLevel.Fragment };
        using var reader = XmlReader.Create(new StringReader(text), settings);
        var events = new List<XElement>();
        reader.MoveToContent();
        while (!reader.EOF && reader.NodeType == XmlNodeType.Element)
        {
            events.Add((XElement)XNode.ReadFrom(reader));
            reader.MoveToContent();
        }

        return events;
    }

    private static EvtxElement Root(params IReadOnlyList<object> content) => new(
        "Event",
        [
            new EvtxElement(
                "System",
                new EvtxElement("Provider", [("Name", "Test")]),
                new EvtxElement("EventID", "7"),
                new EvtxElement("TimeCreated", [("SystemTime", "2026-03-02T16:40:00.1234567Z")])),
            .. content,
        ]);
}
