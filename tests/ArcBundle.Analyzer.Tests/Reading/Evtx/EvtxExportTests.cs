using System.Diagnostics;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

/// <summary>What <see cref="EvtxWriter"/> writes is read alike by another reader: evtxexport of libevtx.</summary>
public sealed class EvtxExportTests
{
    private static readonly XNamespace Events = "http://schemas.microsoft.com/win/2004/08/events/event";

    [Fact]
    public void ToArray_WhenReadByEvtxExport_HasTheSameValues()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && File.Exists("/usr/bin/evtxexport"), "evtxexport is absent: apt-get install libevtx-utils.");
        var records = Records().ToList();
        var writer = new EvtxWriter("Application", "FILESV02.example.test");
        foreach (var (record, payload) in records)
            writer.Add(record, payload);
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            File.WriteAllBytes(path, writer.ToArray());

            var exported = Export(path);

            Assert.Equal(records.Count, exported.Count);
            Assert.All(records.Zip(exported), static pair => AssertSame(pair.First.Record, pair.Second));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void AssertSame(EventRecord written, XElement exported)
    {
        var system = exported.Element(Events + "System")!;
        Assert.Equal(written.Provider, (string?)system.Element(Events + "Provider")!.Attribute("Name"));
        Assert.Equal(written.EventId, (int)system.Element(Events + "EventID")!);
        Assert.Equal(written.Qualifiers, (int?)system.Element(Events + "EventID")!.Attribute("Qualifiers"));
        Assert.Equal(written.Level, (int)system.Element(Events + "Level")!);
        Assert.Equal(
            written.TimeUtc.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'00Z'", CultureInfo.InvariantCulture),
            (string?)system.Element(Events + "TimeCreated")!.Attribute("SystemTime"));
        Assert.Equal(written.RecordId, (long)system.Element(Events + "EventRecordID")!);
        Assert.Equal(written.ProcessId ?? 0, (int)system.Element(Events + "Execution")!.Attribute("ProcessID")!);
        Assert.Equal("Application", system.Element(Events + "Channel")!.Value);
        Assert.Equal("FILESV02.example.test", system.Element(Events + "Computer")!.Value);
        Assert.Equal(written.UserSid, (string?)system.Element(Events + "Security")!.Attribute("UserID"));
        var section = exported.Element(Events + "EventData");
        var data = section is not null
            ? section.Elements(Events + "Data").Select(static data => new EventDatum((string?)data.Attribute("Name"), data.Value))
            : exported.Element(Events + "UserData")!.Elements().Single().Elements().Select(static data => new EventDatum(data.Name.LocalName, data.Value));
        Assert.Equal(written.Data, data);
        Assert.Equal(Convert.ToHexString(written.Binary.Span), section?.Element(Events + "Binary")?.Value ?? string.Empty);
    }

    private static IEnumerable<(EventRecord Record, EvtxPayload? Payload)> Records()
    {
        for (var i = 1; i <= 400; i++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"サービス {i}");
            yield return (i % 4) switch
            {
                0 => (EvtxReaderTests.Record(i, "VSS", 8193, new EventDatum(null, text), new EventDatum(null, "0x800703fa")) with { RecordId = i, Level = 2, Qualifiers = 0, Binary = "- Code: X"u8.ToArray() }, null),
                1 => (EvtxReaderTests.Record(i, "Microsoft-Windows-User Profiles Service", 1530, new EventDatum("Detail", text)) with { RecordId = i, UserSid = "S-1-5-18", ProcessId = i }, new EvtxPayload { EventDataName = "EVENT_HIVE_LEAK" }),
                2 => (EvtxReaderTests.Record(i, "Microsoft-Windows-Eventlog", 104, new EventDatum("SubjectUserName", text), new EventDatum("Channel", "System")) with { RecordId = i }, new EvtxPayload { UserDataElement = "LogFileCleared" }),
                _ => (EvtxReaderTests.Record(i, "Service Control Manager", 7036, new EventDatum("param1", text), new EventDatum("param2", "停止")) with { RecordId = i, Binary = new byte[] { 0x56, 0, 0x53, 0 } }, null),
            };
        }
    }

    private static List<XElement> Export(string path)
    {
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/evtxexport", ["-f", "xml", path]) { UseShellExecute = false, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, ConformanceLevel = ConformanceLevel.Fragment };
        using var reader = XmlReader.Create(new StringReader(text[text.IndexOf("<Event ", StringComparison.Ordinal)..]), settings);
        var events = new List<XElement>();
        reader.MoveToContent();
        while (!reader.EOF && reader.NodeType == XmlNodeType.Element)
        {
            events.Add((XElement)XNode.ReadFrom(reader));
            reader.MoveToContent();
        }

        return events;
    }
}
