using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.ProductLogs;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.ProductLogs;

/// <summary>All log lines here are synthetic: no real sample of the product's logs is public.</summary>
public sealed class ProductLogReaderTests
{
    private const string Japanese =
        "2026/11/20 01:00:00 情報 ジョブ 12 を開始しました。\r\n"
        + "2026/11/20 01:10:00 警告 W8535 エージェントからのデータ受信に失敗しました。(ノード=FILESV02 @192.0.2.20) ジョブ 12\r\n"
        + "2026/11/20 01:50:00 エラー E3392 バックアップ サーバの TCP 再接続タイムアウトです。(エージェント=FILESV02 @192.0.2.20、ネットワーク エラー=10060) ジョブ 12 セッション 3\r\n"
        + "2026/11/20 01:51:00 E8572 Arcserve Backup エージェントがインストールされていないか、開始されていません。（ノード＝FILESV02 @192.0.2.20、ポート＝６０５０）\r\n"
        + "2026/11/20 01:52:00 ジョブ 12 が終了しました。\r\n";

    [Fact]
    public void Read_WhenJapaneseActivityLog_FindsEveryFieldInEveryEncoding()
    {
        foreach (var encoding in SampleText.Japanese)
        {
            var readings = ProductLogReader.Read(SampleText.Stream(Japanese, encoding), "a.log", ReadingContext.Unknown);
            var lines = readings.Facts.Select(static f => f.Value).ToList();
            Assert.Equal([null, "W8535", "E3392", "E8572", null], lines.Select(static l => l.Code), StringComparer.Ordinal);
            Assert.Equal(new long?[] { 12, 12, 12, null, 12 }, lines.Select(static l => l.Job));
            Assert.Equal(new int?[] { null, null, 10060, null, null }, lines.Select(static l => l.ErrorNumber));
            Assert.Equal(new int?[] { null, null, null, 6050, null }, lines.Select(static l => l.Port));
            Assert.Equal([null, "FILESV02", "FILESV02", "FILESV02", null], lines.Select(static l => l.Node), StringComparer.Ordinal);
            Assert.Equal([null, "192.0.2.20", "192.0.2.20", "192.0.2.20", null], lines.Select(static l => l.Address), StringComparer.Ordinal);
            Assert.Equal([false, false, false, false, true], lines.Select(static l => l.IsEndWord));
            Assert.Equal([false, false, true, true, false], lines.Select(static l => l.IsError));
            Assert.Equal(3, lines[2].Session);
            Assert.Equal(LogSeverity.Error, lines[2].Severity);
            Assert.Equal(new DateTime(2026, 11, 20, 1, 50, 0), lines[2].LocalTime);
            Assert.Equal(3, readings.Facts[2].Origin.Place.Number);
        }
    }

    [Theory]
    [InlineData("E8601 Failed to connect agent. (AGENT=FILESV02, EC=10060)", "FILESV02", null, 10060)]
    [InlineData("recv failed, ec=10054 rc=-1 node=FILESV02 @192.0.2.20", "FILESV02", "192.0.2.20", 10054)]
    [InlineData("rc=0, ec=0x274C (agent=FILESV02@192.0.2.20)", "FILESV02", "192.0.2.20", 10060)]
    [InlineData("status ec=0x8007274C", null, null, 10060)]
    [InlineData("(agent=FILESV02 @2001:db8::5, network error=10053)", "FILESV02", "2001:db8::5", 10053)]
    [InlineData("(node=192.0.2.20) ec=0", "192.0.2.20", "192.0.2.20", 0)]
    [InlineData("（エージェント＝FILESV02　@192.0.2.20，ネットワークエラー＝１００５４）", "FILESV02", "192.0.2.20", 10054)]
    [InlineData("（ノード＝ＦＩＬＥＳＶ０２　＠１９２．０．２．２０、ｅｃ＝１００６０）", "FILESV02", "192.0.2.20", 10060)]
    [InlineData("(node=FILESV02 @[2001:db8::5], ec=10060)", "FILESV02", "2001:db8::5", 10060)]
    [InlineData("(node=2001:db8::5, ec=10060)", "2001:db8::5", "2001:db8::5", 10060)]
    [InlineData("(node=FILESV02 @fe80::1%12;EC=10061)", "FILESV02", "fe80::1%12", 10061)]
    [InlineData("(Node = FILESV02 @ 192.0.2.20 , Network Error = 0x2746)", "FILESV02", "192.0.2.20", 10054)]
    [InlineData("(ノード=ファイル サーバ2 @192.0.2.20、ネットワーク エラー=10060)", "ファイル サーバ2", "192.0.2.20", 10060)]
    [InlineData("(ﾉｰﾄﾞ=FILESV02 @192.0.2.20)", "FILESV02", "192.0.2.20", null)]
    [InlineData("nothing here: sec=5, spec=7", null, null, null)]
    public void Read_WhenPairsAreWritten_FindsNodeAndError(string message, string? node, string? address, int? error)
    {
        var line = One($"2026-11-20 01:00:00 {message}");
        Assert.Equal((node, address, error), (line.Node, line.Address, line.ErrorNumber));
    }

    [Theory]
    [InlineData("Job=12 started", 12)]
    [InlineData("JobID 12", 12)]
    [InlineData("Job ID: 12", 12)]
    [InlineData("JOB#12", 12)]
    [InlineData("job [12] x", 12)]
    [InlineData("[12] ジョブ", 12)]
    [InlineData("ジョブ番号 12 を", 12)]
    [InlineData("ジョブ １２", 12)]
    [InlineData("[12] Job started", 12)]
    [InlineData("Job[12] started", 12)]
    [InlineData("[Job 12] started", 12)]
    [InlineData("ジョブ[12] を開始", 12)]
    [InlineData("【ジョブ　１２】", 12)]
    [InlineData("ｼﾞｮﾌﾞ 12", 12)]
    [InlineData("JobNo.12", 12)]
    [InlineData("job_id=12", 12)]
    [InlineData("[12] started", null)]
    [InlineData("Jobs 12", null)]
    [InlineData("job 12:30 start", null)]
    [InlineData("job 12 files", 12)]
    [InlineData("job 12GB", null)]
    [InlineData("ジョブ 12 時", 12)]
    public void Read_WhenJobIsWritten_FindsItsNumber(string message, int? job) => Assert.Equal(job, One($"2026-11-20 01:00:00 {message}").Job);

    [Theory]
    [InlineData("AE0577 VM [(VM01)] (ESX/VC サーバ [(192.0.2.30)] 上) の仮想マシン スナップショットを作成することに失敗しました。", "VM01", "192.0.2.30")]
    [InlineData("AE0580 仮想マシン [VM01] (ESX/VC サーバ [192.0.2.30] 上) バックアップに失敗しました。", "VM01", "192.0.2.30")]
    public void Read_WhenVirtualMachineFails_NamesItAndItsServer(string message, string machine, string server)
    {
        var line = One($"[2026-11-20 01:00:00.500] {message}");
        Assert.Equal((machine, server, null), (line.VirtualMachine, line.HypervisorServer, line.Node));
        Assert.True(line.IsError);
    }

    [Theory]
    [InlineData("ジョブは終了しました", true)]
    [InlineData("完了しました", true)]
    [InlineData("完了していません", false)]
    [InlineData("Backup Operation Incomplete.", true)]
    [InlineData("Job finished.", true)]
    [InlineData("could not be completed", false)]
    [InlineData("weekended", false)]
    public void Read_WhenEndWord_IsTold(string message, bool isEnd) => Assert.Equal(isEnd, One($"2026-11-20 01:00:00 {message}").IsEndWord);

    [Fact]
    public void Read_WhenLineHasNoTime_ContinuesTheOneBefore()
    {
        var readings = Read("header\n2026-11-20 01:00:00 E8535 first\n   (node=FILESV02, ec=10054)\n   started at 2026-11-19 09:00:00 x\n2026-11-20 01:00:01 second\n");
        Assert.Equal(2, readings.Facts.Count);
        Assert.Equal(("FILESV02", 10054), (readings.Facts[0].Value.Node, readings.Facts[0].Value.ErrorNumber));
        Assert.Equal(1, readings.Quality.Skipped);
    }

    [Theory]
    [InlineData("2026-11-20 01:00:00")]
    [InlineData("2026/11/20 01:00:00")]
    [InlineData("11/20/2026 01:00:00")]
    [InlineData("11/20/2026 1:00:00 AM")]
    [InlineData("20/11/2026 01:00:00")]
    [InlineData("20.11.2026 01:00:00")]
    [InlineData("[2026-11-20 01:00:00.000]")]
    [InlineData("20261120 010000")]
    [InlineData("令和8年11月20日 午前1時00分")]
    [InlineData("20-Nov-2026 01:00:00")]
    public void Read_WhenStampHasAnyForm_ReadsLineAndContinuation(string stamp)
    {
        foreach (var encoding in SampleText.Japanese)
        {
            var text = $"{stamp} エラー ジョブ 12 E8535 受信に失敗しました。\r\n  (ノード=FILESV02 @192.0.2.20、\r\n  ec=10054)\r\n{stamp} 次の行\r\n";
            var facts = ProductLogReader.Read(SampleText.Stream(text, encoding), "a.log", ReadingContext.Unknown).Facts;
            Assert.Equal(2, facts.Count);
            var line = facts[0].Value;
            Assert.Equal((new DateTime(2026, 11, 20, 1, 0, 0), 12L, "E8535", "FILESV02", 10054), (line.LocalTime, line.Job!.Value, line.Code, line.Node, line.ErrorNumber!.Value));
            Assert.Equal(LogSeverity.Error, line.Severity);
            Assert.Equal(4, facts[1].Origin.Place.Number);
        }
    }

    [Fact]
    public void Read_WhenNewestStandsFirst_KeepsTheOrderOfTheFile()
    {
        var facts = Read("2026-11-20 02:00:00 Job=12 ended\n2026-11-20 01:30:00 E8535 x\n  (node=FILESV02)\n2026-11-20 01:00:00 Job=12 started\n").Facts;
        Assert.Equal([1, 2, 4], facts.Select(static f => f.Origin.Place.Number));
        Assert.Equal("FILESV02", facts[1].Value.Node);
    }

    /// <summary>Reading for an investigation gives the same facts as reading all when there is room for all.</summary>
    [Fact]
    public void ReadForInvestigation_WhenThereIsRoom_IsTheSameAsReadingAll()
    {
        foreach (var encoding in SampleText.Japanese)
        {
            var all = ProductLogReader.Read(SampleText.Stream(Japanese, encoding), "a.log", ReadingContext.Unknown);
            var some = ProductLogReader.ReadForInvestigation(SampleText.Stream(Japanese, encoding), "a.log", ReadingContext.Unknown, 5, CancellationToken.None);
            Assert.Equal(all.Facts, some.Lines.Facts);
            Assert.Equal(4, some.JobLines);
        }
    }

    [Fact]
    public void Read_WhenColumnsStandBeforeTheTime_FindsIt()
    {
        var line = One("1001  Job 12  FILESV02  11/20/2026 01:00:00 PM  E3392 x");
        Assert.Equal((12L, "E3392", new DateTime(2026, 11, 20, 13, 0, 0)), (line.Job!.Value, line.Code, line.LocalTime!.Value));
    }

    [Theory]
    [InlineData("id,jobid,logtime,msgtext\n1001,12,2026-11-20 01:00:00,\"E3392 x (agent=FILESV02, network error=10060)\"\n")]
    [InlineData("logtime\tjobid\tid\tmsgtext\n2026-11-20 01:00:00\t12\t1001\tE3392 x (agent=FILESV02, network error=10060)\n")]
    [InlineData("1001,12,2026-11-20 01:00:00,E3392 x (agent=FILESV02, network error=10060)\n")]
    [InlineData("\"id\";\"jobid\";\"logtime\";\"msgtext\"\n\"1001\";\"12\";\"2026-11-20 01:00:00\";\"E3392 x (agent=FILESV02, network error=10060)\"\n")]
    public void Read_WhenTableRows_ReadsThem(string table)
    {
        var line = Assert.Single(Read(table).Facts).Value;
        Assert.Equal((12L, "E3392", "FILESV02", 10060), (line.Job!.Value, line.Code, line.Node, line.ErrorNumber!.Value));
    }

    [Fact]
    public void Read_WhenDayAndMonthStayOpen_FlagsEveryTime()
    {
        var open = Read("05/11/2026 01:00:00 a\n06/11/2026 01:00:00 b\n");
        Assert.True(open.Quality.AmbiguousDates);
        Assert.All(open.Facts, static f => Assert.True(f.Value.IsDateAmbiguous));

        var settled = Read("05/11/2026 01:00:00 a\n26/11/2026 01:00:00 b\n");
        Assert.False(settled.Quality.AmbiguousDates);
        Assert.Equal(new DateTime(2026, 11, 5, 1, 0, 0), settled.Facts[0].Value.LocalTime);
    }

    [Fact]
    public void Read_WhenLogIsLong_KeepsTheNewestLines()
    {
        var readings = ProductLogReader.Read(SampleText.Stream(string.Concat(Enumerable.Range(0, 50).Select(static i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"2026-11-20 01:00:{i:00} line {i}\n")))), "a", ReadingContext.Unknown, mostLines: 10);
        Assert.Equal(10, readings.Facts.Count);
        Assert.EndsWith("line 49", readings.Facts[^1].Value.Text, StringComparison.Ordinal);
        Assert.True(readings.Quality.Truncated);
    }

    [Fact]
    public void Resolve_WhenYearIsNotWritten_TakesTheLatestThatFits()
    {
        var lines = Read("12/30 23:00:00 a\n12/31 23:59:59 b\n01/01 00:00:01 c\n12/31 23:59:59 late thread\n01/02 00:00:00 d\n").Facts;
        Assert.All(lines, static l => Assert.Null(l.Value.LocalTime));
        var years = ProductLogClock.Resolve(lines, new DateTime(2026, 1, 5)).Select(static l => l.Value.LocalTime!.Value.Year);
        Assert.Equal([2025, 2025, 2026, 2025, 2026], years);
        Assert.Equal(2025, Assert.Single(ProductLogClock.Resolve(Read("12/31 10:00:00 x\n").Facts, new DateTime(2026, 1, 5))).Value.LocalTime!.Value.Year);
        Assert.Equal(2024, Assert.Single(ProductLogClock.Resolve(Read("02/29 10:00:00 x\n").Facts, new DateTime(2026, 3, 5))).Value.LocalTime!.Value.Year);
    }

    [Fact]
    public void Resolve_WhenNewestStandsFirst_GoesTheOtherWay()
    {
        var lines = Read("01/02 00:00:00 d\n01/01 00:00:01 c\n12/31 23:59:59 b\n12/30 23:00:00 a\n").Facts;
        Assert.Equal([2026, 2026, 2025, 2025], ProductLogClock.Resolve(lines, new DateTime(2026, 1, 5)).Select(static l => l.Value.LocalTime!.Value.Year));
    }

    [Fact]
    public void Read_WhenBytesAreAny_NeverThrows() => Gen.Byte.Array[0, 300].Sample(static noise =>
    {
        byte[] bytes = [.. SampleText.Encode(Japanese, "shift_jis"), .. noise, .. SampleText.Encode(Japanese, "shift_jis")];
        var readings = ProductLogReader.Read(new MemoryStream(bytes), "a", ReadingContext.Unknown);
        Assert.True(readings.Facts.Count(static f => f.Value.Code is "E3392") >= 2);
        ProductLogClock.Resolve(readings.Facts, new DateTime(2026, 11, 20));
    });

    private static Readings<ProductLogLine> Read(string text) => ProductLogReader.Read(SampleText.Stream(text), "a.log", ReadingContext.Unknown);

    private static ProductLogLine One(string text) => Assert.Single(Read(text).Facts).Value;
}
