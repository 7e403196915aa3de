using System.Text;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.EventXml;
using ArcBundle.Analyzer.Reading.Evtx;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.EventXml;

public sealed class EventXmlReaderTests
{
    private const string Namespace = "http://schemas.microsoft.com/win/2004/08/events/event";

    [Fact]
    public void Read_WhenEventsStandOneALine_GivesThem()
    {
        var log = Read(Event("7", "2026-11-18T01:00:00.0000000Z", "<Data Name='Detail'>a&lt;b</Data><Data>c</Data><Binary>41004200</Binary>") + "\r\n" + Event("8", "2026-11-18T02:00:00Z", ""));
        Assert.Equal([7, 8], log.Records.Select(static r => r.Value.RecordId));
        var first = log.Records[0].Value;
        Assert.Equal("a<b", first["Detail"]);
        Assert.Null(Assert.Single(first.Data.Skip(1)).Name);
        Assert.Equal([0x41, 0, 0x42, 0], first.Binary.ToArray());
        Assert.Equal(("Application", "FILESV02.example.test", 2L), (log.Channel, log.Computer, log.Coverage.Records));
        Assert.Empty(log.Coverage.Gaps);
        Assert.Equal(new DateTimeOffset(2026, 11, 18, 1, 0, 0, TimeSpan.Zero), log.Coverage.OldestUtc);
    }

    [Fact]
    public void Read_WhenRenderedAndIndentedWithARoot_KeepsTheMessage()
    {
        var text = "<?xml version='1.0' encoding='utf-16'?>\n<Events>\n"
            + Event("7", "2026-11-18T01:00:00Z", "", "<RenderingInfo Culture='ja-JP'><Message>hr = 0x800703fa</Message></RenderingInfo>").Replace("><", ">\n  <", StringComparison.Ordinal) + "\n</Events>";
        var log = Read(text, Encoding.Unicode);
        Assert.Equal("hr = 0x800703fa", Assert.Single(log.Records).Value["Message"]);
    }

    [Fact]
    public void Read_WhenRecordIdsAreMissing_TellsTheGap()
    {
        var gap = Assert.Single(Read(Event("9", "2026-11-18T03:00:00Z", "") + Event("7", "2026-11-18T01:00:00Z", "")).Coverage.Gaps);
        Assert.Equal((CoverageGapReason.MissingRecordIds, 1L), (gap.Reason, gap.LostRecords));
    }

    [Fact]
    public void Read_WhenOneEventIsDamaged_KeepsTheOthers()
    {
        var log = Read(Event("7", "2026-11-18T01:00:00Z", "") + "\n<Event xmlns='x'><System></Event>\n" + Event("8", "2026-11-18T02:00:00Z", ""));
        Assert.Equal(2, log.Records.Count);
        Assert.Equal(1, log.Quality.Lost);
    }

    [Theory]
    [InlineData("<Data Name='param1'>1</Data>=<Data Name='param2'>b</Data>")]
    [InlineData("<Data Name='param1'>1</Data><Data Name='param2'>b</Data> rest of a line")]
    [InlineData("noise<Data Name='param1'>1</Data><x/>noise<Data Name='param2'>b</Data>")]
    public void Read_WhenTextStandsBetweenValues_BelongsToNone(string data) =>
        Assert.Equal([new("param1", "1"), new("param2", "b")], Assert.Single(Read(Event("7", "2026-11-18T01:00:00Z", data)).Records).Value.Data);

    [Fact]
    public void Read_WhenTextEndsInAnEvent_SaysSo() => Assert.True(Read(Event("7", "2026-11-18T01:00:00Z", "") + "<Event xmlns='x'><System>").Quality.Truncated);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'b'>]><Event xmlns='x'><System>&a;</System></Event>")]
    [InlineData("<Event xmlns='x'>&undefined;</Event>")]
    [InlineData("<Event></Event><EventData></EventData><Events>")]
    public void Read_WhenHostile_GivesNothing(string text) => Assert.Empty(Read(text).Records);

    [Fact]
    public void Read_WhenBytesAreChanged_NeverThrows()
    {
        var bytes = Encoding.UTF8.GetBytes(Event("7", "2026-11-18T01:00:00Z", "<Data>x</Data>") + Event("8", "2026-11-18T02:00:00Z", "<Binary>00</Binary>"));
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 8].Sample(changes =>
        {
            var changed = bytes.ToArray();
            foreach (var (at, value) in changes)
                changed[at] = value;
            using var stream = new MemoryStream(changed);
            Assert.InRange(EventXmlReader.Read(stream, "e.xml", ReadingContext.Unknown, null, CancellationToken.None).Records.Count, 0, 2);
        });
    }

    private static EventLog Read(string text, Encoding? encoding = null)
    {
        encoding ??= new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var stream = new MemoryStream([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]);
        return EventXmlReader.Read(stream, "events.xml", ReadingContext.Unknown, null, TestContext.Current.CancellationToken);
    }

    private static string Event(string record, string time, string data, string more = "") =>
        $"<Event xmlns='{Namespace}'><System><Provider Name='VSS'/><EventID Qualifiers='0'>8193</EventID><Level>2</Level><TimeCreated SystemTime='{time}'/>"
        + $"<EventRecordID>{record}</EventRecordID><Channel>Application</Channel><Computer>FILESV02.example.test</Computer><Security UserID='S-1-5-18'/></System><EventData>{data}</EventData>{more}</Event>";
}
