using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx;

public sealed class EvtxReaderTests
{
    internal static readonly DateTimeOffset Start = new(2026, 3, 2, 16, 40, 0, TimeSpan.Zero);

    internal static EventRecord Record(int number = 0, string provider = "Service Control Manager", int id = 7036, params EventDatum[] data) => new()
    {
        RecordId = 0,
        TimeUtc = Start.AddSeconds(number).AddTicks(1234567),
        Provider = provider,
        EventId = id,
        Level = 4,
        Data = data,
    };

    internal static EventLog Read(byte[] file, EventSelection? selection = null) =>
        EvtxReader.Read(new MemoryStream(file), "BKSV01/System.evtx", selection, TestContext.Current.CancellationToken);

    [Fact]
    public void Read_WhenNamedData_GivesEveryField()
    {
        var written = Record(0, "Microsoft-Windows-User Profiles Service", 1530, new EventDatum("Detail", "2 user registry handles leaked\nProcess 1664 (ウイルス対策.exe)"), new EventDatum("Other", "")) with
        {
            RecordId = 4711,
            Level = 3,
            Qualifiers = 0x8000,
            UserSid = "S-1-5-21-1111111111-2222222222-3333333333-1105",
            ProcessId = 1664,
            Binary = new byte[] { 1, 2, 0xFE },
        };

        var log = Read(new EvtxWriter("Application", "FILESV02.example.test").Add(written, new EvtxPayload { EventDataName = "EVENT_HIVE_LEAK" }).ToArray());

        var (read, origin) = Assert.Single(log.Records);
        AssertSame(written with { Channel = "Application", Computer = "FILESV02.example.test" }, read);
        Assert.Equal(new Place(PlaceKind.Record, 4711, null), origin.Place);
        Assert.Equal("BKSV01/System.evtx", origin.Entry);
        Assert.Equal(
            "Microsoft-Windows-User Profiles Service 1530 S-1-5-21-1111111111-2222222222-3333333333-1105 Detail=2 user registry handles leaked Process 1664 (ウイルス対策.exe) Other=",
            origin.Quote);
        Assert.Equal(DataQuality.Whole with { Read = 1, Notes = log.Quality.Notes }, log.Quality);
        Assert.Empty(log.Quality.Notes);
        Assert.Equal("Application", log.Channel);
        Assert.Equal("FILESV02.example.test", log.Computer);
    }

    [Fact]
    public void Read_WhenTextArray_GivesOneUnnamedDatumPerString()
    {
        var file = new EvtxWriter("Application", "FILESV02")
            .Add(Record(0, "VSS", 8193, new EventDatum(null, "QueryFullProcessImageNameW"), new EventDatum(null, ""), new EventDatum(null, "0x800703fa")) with { Binary = "- Code: X PID: 12"u8.ToArray() })
            .ToArray();

        var record = Assert.Single(Read(file).Records).Value;

        Assert.Equal([new(null, "QueryFullProcessImageNameW"), new(null, ""), new(null, "0x800703fa")], record.Data);
        Assert.Equal("- Code: X PID: 12"u8.ToArray(), record.Binary.ToArray());
    }

    [Theory]
    [InlineData(nameof(BinXmlType.Int8), "FF", "-1")]
    [InlineData(nameof(BinXmlType.UInt8), "FF", "255")]
    [InlineData(nameof(BinXmlType.Int16), "FEFF", "-2")]
    [InlineData(nameof(BinXmlType.UInt16), "FEFF", "65534")]
    [InlineData(nameof(BinXmlType.Int32), "C4FFFFFF", "-60")]
    [InlineData(nameof(BinXmlType.UInt32), "FFFFFFFF", "4294967295")]
    [InlineData(nameof(BinXmlType.Int64), "FFFFFFFFFFFFFFFF", "-1")]
    [InlineData(nameof(BinXmlType.UInt64), "FFFFFFFFFFFFFFFF", "18446744073709551615")]
    [InlineData(nameof(BinXmlType.Real32), "0000C03F", "1.5")]
    [InlineData(nameof(BinXmlType.Real64), "000000000000F83F", "1.5")]
    [InlineData(nameof(BinXmlType.Bool), "01000000", "true")]
    [InlineData(nameof(BinXmlType.Bool), "00000000", "false")]
    [InlineData(nameof(BinXmlType.Binary), "0a0b", "0A0B")]
    [InlineData(nameof(BinXmlType.Guid), "75CA32E8936F4D4AA34A1053AE220000", "{E832CA75-6F93-4A4D-A34A-1053AE220000}")]
    [InlineData(nameof(BinXmlType.SizeT), "EFBEADDE", "0xdeadbeef")]
    [InlineData(nameof(BinXmlType.SizeT), "EFBEADDE01000000", "0x1deadbeef")]
    [InlineData(nameof(BinXmlType.FileTime), "0000000000000000", "1601-01-01T00:00:00.0000000Z")]
    [InlineData(nameof(BinXmlType.SystemTime), "EA0703000100020010002800110009 00", "2026-03-02T16:40:17.0090000Z")]
    [InlineData(nameof(BinXmlType.SystemTime), "00000000000000000000000000000000", "00000000000000000000000000000000")]
    [InlineData(nameof(BinXmlType.Sid), "010100000000000512000000", "S-1-5-18")]
    [InlineData(nameof(BinXmlType.HexInt32), "08000000", "0x8")]
    [InlineData(nameof(BinXmlType.HexInt64), "0000000000008000", "0x80000000000000")]
    [InlineData(nameof(BinXmlType.Ansi), "41424300", "ABC")]
    [InlineData(nameof(BinXmlType.Ansi), "E9", "é")]
    [InlineData(nameof(BinXmlType.Null), "", "")]
    [InlineData("35", "0102", "0102")]
    [InlineData(nameof(BinXmlType.UInt32), "01", "01")]
    public void Read_WhenTyped_GivesInvariantText(string type, string hexadecimal, string expected)
    {
        var value = new EvtxValue(Enum.Parse<BinXmlType>(type), Convert.FromHexString(hexadecimal.Replace(" ", "", StringComparison.Ordinal)));
        var file = new EvtxWriter("System", "BKSV01").Add(Record(data: new EventDatum("Value", "")), new EvtxPayload { Values = [value] }).ToArray();

        Assert.Equal([new("Value", expected)], Assert.Single(Read(file).Records).Value.Data);
    }

    [Theory]
    [InlineData(nameof(BinXmlType.UInt16), "010002000300", "1|2|3")]
    [InlineData(nameof(BinXmlType.SizeT), "0100000002000000", "0x200000001")]
    [InlineData(nameof(BinXmlType.Ansi), "41004200", "A|B")]
    [InlineData(nameof(BinXmlType.Sid), "010100000000000512000000010100000000000513000000", "S-1-5-18|S-1-5-19")]
    [InlineData(nameof(BinXmlType.UInt32), "0100000002", "1|02")]
    public void Read_WhenArray_RepeatsTheElement(string type, string hexadecimal, string expected)
    {
        var value = new EvtxValue(Enum.Parse<BinXmlType>(type) | BinXmlType.ArrayFlag, Convert.FromHexString(hexadecimal));
        var file = new EvtxWriter("System", "BKSV01").Add(Record(data: new EventDatum("Value", "")), new EvtxPayload { Values = [value] }).ToArray();

        Assert.Equal(expected.Split('|').Select(static text => new EventDatum("Value", text)), Assert.Single(Read(file).Records).Value.Data);
    }

    [Fact]
    public void Read_WhenUserData_FlattensItsElements()
    {
        var file = new EvtxWriter("System", "BKSV01")
            .Add(Record(0, "Microsoft-Windows-Eventlog", 104, new EventDatum("SubjectUserName", "admin"), new EventDatum("Channel", "Application")), new EvtxPayload { UserDataElement = "LogFileCleared" })
            .ToArray();

        Assert.Equal([new("SubjectUserName", "admin"), new("Channel", "Application")], Assert.Single(Read(file).Records).Value.Data);
    }

    [Fact]
    public void Read_WhenUserDataElementIsEmpty_GivesNoData()
    {
        var file = new EvtxWriter("Security", "BKSV01").Add(Record(0, "Microsoft-Windows-Eventlog", 1100), new EvtxPayload { UserDataElement = "ServiceShutdown" }).ToArray();

        Assert.Empty(Assert.Single(Read(file).Records).Value.Data);
    }

    [Fact]
    public void Read_WhenForwardedWithoutTemplate_GivesTheEventAndNoRenderingInfo()
    {
        var written = Record(0, "Microsoft-Windows-Windows Defender", 1117, new EventDatum("Path", @"C:\Program Files\CA\caagstart.exe"), new EventDatum(null, "x")) with
        {
            UserSid = "S-1-5-18",
            ProcessId = 42,
            Binary = new byte[] { 0xAB, 0xCD },
        };
        var file = new EvtxWriter("Defender", "BKSV01").Add(written, new EvtxPayload { WithoutTemplate = true, WithRenderingInfo = true }).ToArray();

        AssertSame(written with { RecordId = 1, Channel = "Defender", Computer = "BKSV01" }, Assert.Single(Read(file).Records).Value);
    }

    [Fact]
    public void Read_WhenSelected_GivesOnlyThoseAndCoversAll()
    {
        var file = new EvtxWriter("System", "BKSV01")
            .AddRange(Enumerable.Range(0, 900).Select(static n => Record(n, n % 3 == 0 ? "VolSnap" : "Disk", 25 + (n % 2))))
            .ToArray();

        var log = Read(file, EventSelection.Of(("volsnap", 25), ("tcpip", null)));

        Assert.Equal(Enumerable.Range(0, 150).Select(static n => (6L * n) + 1), log.Records.Select(static r => r.Value.RecordId));
        Assert.Equal(900, log.Coverage.Records);
        Assert.Equal(Record(0).TimeUtc, log.Coverage.OldestUtc);
        Assert.Equal(Record(899).TimeUtc, log.Coverage.NewestUtc);
        Assert.Empty(log.Coverage.Gaps);
    }

    [Fact]
    public void Read_WhenIdIsNull_SelectsEveryIdOfTheProvider()
    {
        var file = new EvtxWriter("System", "BKSV01").Add(Record(0, "disk", 153)).Add(Record(1, "Disk", 51)).Add(Record(2, "Ntfs", 55)).ToArray();

        Assert.Equal([153, 51], Read(file, EventSelection.Of(("DISK", 7), ("DISK", null))).Records.Select(static r => r.Value.EventId));
    }

    [Fact]
    public void Read_WhenWrittenOutOfOrder_OrdersByTimeThenId()
    {
        var file = new EvtxWriter("System", "BKSV01").Add(Record(5)).Add(Record(1)).Add(Record(1)).ToArray();

        Assert.Equal([2L, 3L, 1L], Read(file).Records.Select(static r => r.Value.RecordId));
    }

    [Fact]
    public void Read_WhenStreamGivesSingleBytes_ReadsTheSame()
    {
        var file = new EvtxWriter("System", "BKSV01").AddRange(Enumerable.Range(0, 300).Select(static n => Record(n))).ToArray();

        var log = EvtxReader.Read(new BrokenStream(file, file.Length, chunk: 1), "x", null, TestContext.Current.CancellationToken);

        Assert.Equal(300, log.Records.Count);
        Assert.False(log.Quality.IsDamaged);
    }

    [Fact]
    public void Read_WhenStreamFails_GivesWhatIsWhole()
    {
        var file = new EvtxWriter("System", "BKSV01").AddRange(Enumerable.Range(0, 600).Select(static n => Record(n))).ToArray();

        var log = EvtxReader.Read(new BrokenStream(file, 100_000, chunk: 4_096, failure: new InvalidDataException()), "x", null, TestContext.Current.CancellationToken);

        Assert.InRange(log.Records.Count, 100, 599);
        Assert.True(log.Quality.Truncated);
        Assert.Contains(EvtxNotes.StreamFailed(100_000), log.Quality.Notes);
        Assert.Contains(log.Coverage.Gaps, static gap => gap.Reason == CoverageGapReason.Truncated && gap.ToUtc is null);
    }

    [Fact]
    public void Read_WhenCancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var file = new EvtxWriter("System", "BKSV01").Add(Record()).ToArray();

        Assert.Throws<OperationCanceledException>(() => EvtxReader.Read(new MemoryStream(file), "x", null, source.Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(5_000)]
    public void Read_WhenNoLog_GivesNothingAndSaysSo(int length)
    {
        var log = Read([.. Enumerable.Range(0, length).Select(static n => (byte)(n + 1))]);

        Assert.Empty(log.Records);
        Assert.Null(log.Channel);
        Assert.Null(log.Coverage.OldestUtc);
        Assert.Contains(EvtxNotes.NoFileHeader, log.Quality.Notes);
    }

    private static void AssertSame(EventRecord expected, EventRecord actual)
    {
        Assert.Equal(expected.Data, actual.Data);
        Assert.Equal(expected.Binary.ToArray(), actual.Binary.ToArray());
        Assert.Equal(expected with { Data = actual.Data, Binary = actual.Binary }, actual);
    }
}
