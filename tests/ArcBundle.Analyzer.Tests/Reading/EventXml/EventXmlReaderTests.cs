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
    [InlineData("noise<Data Name='param1'>1</Data>noise<Data Name='param2'>b</Data>noise")]
    public void Read_WhenTextStandsBetweenValues_BelongsToNone(string data) =>
        Assert.Equal([new("param1", "1"), new("param2", "b")], Assert.Single(Read(Event("7", "2026-11-18T01:00:00Z", data)).Records).Value.Data);

    [Fact]
    public void Read_WhenTextStandsBehindAnEmptyValue_LeavesItEmpty() =>
        Assert.Equal([new("param1", ""), new("param2", "b")], Assert.Single(Read(Event("7", "2026-11-18T01:00:00Z", "<Data Name='param1'/>noise<Data Name='param2'>b</Data>")).Records).Value.Data);

    [Fact]
    public void Read_WhenTextEndsInAnEvent_SaysSo() => Assert.True(Read(Event("7", "2026-11-18T01:00:00Z", "") + "<Event xmlns='x'><System>").Quality.Truncated);

    [Fact]
    public void Read_WhenAWholeLogIsOneLine_GivesEveryEvent()
    {
        // As the event viewer saves it.
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?><Events>");
        for (var i = 1; i <= 5_000; i++)
            text.Append(Event(i.ToString(System.Globalization.CultureInfo.InvariantCulture), "2026-11-18T01:00:00Z", "<Data>バックアップ</Data>"));
        var log = Read(text.Append("</Events>").ToString());
        Assert.Equal(5_000, log.Coverage.Records);
        Assert.Equal((false, 0L), (log.Quality.IsDamaged, log.Quality.UndecodableBytes));
        Assert.All(log.Records, static record => Assert.Equal("バックアップ", Assert.Single(record.Value.Data).Value));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    public void Read_WhenInAnyEncoding_GivesTheSameValues(string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = string.Concat(Enumerable.Repeat(Event("7", "2026-11-18T01:00:00Z", "<Data>ボリューム シャドウ コピー サービス エラー: 予期しないエラーです。</Data>"), 3));
        var log = Read(text, Encoding.GetEncoding(encoding));
        Assert.Equal(3, log.Records.Count);
        Assert.All(log.Records, static record => Assert.StartsWith("ボリューム", record.Value.Data[0].Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_WhenAnEventIsCutBeforeTheNext_LosesOnlyTheCutOne()
    {
        var whole = Event("7", "2026-11-18T01:00:00Z", "<Data>x</Data>");
        var log = Read(whole[..^40] + "\r\n" + Event("8", "2026-11-18T02:00:00Z", "") + Event("9", "2026-11-18T03:00:00Z", ""));
        Assert.Equal([8, 9], log.Records.Select(static record => record.Value.RecordId));
        Assert.Equal(1, log.Quality.Lost);
    }

    [Fact]
    public void Read_WhenDataHoldAnElementNamedEvent_KeepsTheEventsAround()
    {
        var odd = Event("7", "2026-11-18T01:00:00Z", "").Replace("<EventData></EventData>", "<UserData><Event xmlns='a'>1</Event></UserData>", StringComparison.Ordinal);
        var log = Read(Event("6", "2026-11-18T00:00:00Z", "") + odd + Event("8", "2026-11-18T02:00:00Z", ""));
        Assert.Equal([6, 8], log.Records.Select(static record => record.Value.RecordId));
        Assert.True(log.Quality.IsDamaged);
    }

    [Fact]
    public void Read_WhenAnEventIsLongerThanIsKept_PassesItOver()
    {
        var log = Read(Event("7", "2026-11-18T01:00:00Z", $"<Data>{new string('x', 3 * 1024 * 1024)}</Data>") + Event("8", "2026-11-18T02:00:00Z", ""));
        Assert.Equal(8, Assert.Single(log.Records).Value.RecordId);
        Assert.Equal(1, log.Quality.Lost);
    }

    [Fact]
    public void Read_WhenDataAreNested_NamesThemAsTheReaderOfBinaryLogsDoes()
    {
        var text = Event("7", "2026-11-18T01:00:00Z", "").Replace(
            "<EventData></EventData>",
            "<UserData><Chain xmlns='a'><Cert name='x'><Depth>2</Depth></Cert><Flag value='1'/><Empty/></Chain></UserData>",
            StringComparison.Ordinal);
        var data = Assert.Single(Read(text).Records).Value.Data;
        Assert.Equal([("Cert/@name", "x"), ("Depth", "2"), ("Flag/@value", "1"), ("Empty", "")], data.Select(static datum => (datum.Name!, datum.Value)));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'b'>]><Event xmlns='x'><System>&a;</System></Event>")]
    [InlineData("<Event xmlns='x'>&undefined;</Event>")]
    [InlineData("<Event></Event><EventData></EventData><Events>")]
    public void Read_WhenHostile_GivesNothing(string text) => Assert.Empty(Read(text).Records);

    [Theory]
    [InlineData("<Event xmlns='x'><System>")]
    [InlineData("<Event ><Event >")]
    [InlineData("<Event ></Event>")]
    [InlineData("<System></Event><Event xmlns='")]
    public void Read_WhenAPatternRepeats_StaysLinear(string pattern)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(pattern, 4_000_000 / pattern.Length)));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        using var stream = new MemoryStream(bytes);
        Assert.Empty(EventXmlReader.Read(stream, "e.xml", ReadingContext.Unknown, null, TestContext.Current.CancellationToken).Records);

        // Below a second on a free machine; quadratic work takes minutes.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

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
