using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.ProcessLists;
using ArcBundle.Format.Facts;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.ProcessLists;

/// <summary>The lists are synthetic, in the forms that the tools write.</summary>
public sealed class ProcessListReaderTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 19, 16, 30, 0, TimeSpan.Zero);

    private const string Wmic =
        "\r\r\nNode,CommandLine,CreationDate,ExecutablePath,KernelModeTime,Name,ParentProcessId,ProcessId,UserModeTime,WorkingSetSize\r\r\n"
        + "FILESV02,\"C:\\Program Files (x86)\\CA\\caagstart.exe\" -a,b,20261120013000.000000+540,C:\\Program Files (x86)\\CA\\caagstart.exe,10000000,caagstart.exe,640,4321,20000000,4096\r\r\n"
        + "FILESV02,,,,0,System Idle Process,0,0,0,8192\r\r\n";

    [Theory]
    [InlineData("utf-16le-bom")]
    [InlineData("utf-8")]
    [InlineData("shift_jis")]
    public void Read_WhenWmic_PutsUnquotedCommasInPlace(string encoding)
    {
        var list = ProcessListReader.Read(SampleText.Stream(Wmic, encoding), "p.csv", ReadingContext.Unknown);
        Assert.Equal(
            new ProcessFact(4321, "caagstart.exe", 640, Start, @"C:\Program Files (x86)\CA\caagstart.exe", "\"C:\\Program Files (x86)\\CA\\caagstart.exe\" -a,b", null, TimeSpan.FromSeconds(3), 4096),
            list.Processes.Facts[0].Value);
        Assert.Equal((2, "FILESV02", true), (list.Processes.Facts.Count, list.Host, list.HasStartTimes));
        Assert.Equal(0, list.Processes.Quality.Skipped);
    }

    [Theory]
    [InlineData("2026/11/20 1:30:00")]
    [InlineData("11/20/2026 1:30:00 AM")]
    [InlineData("20.11.2026 01:30:00")]
    [InlineData("20/11/2026 01:30:00")]
    public void Read_WhenGetProcess_ReadsTheCulturesDate(string date)
    {
        var text = $"#TYPE System.Diagnostics.Process\r\n\"Name\",\"SI\",\"Handles\",\"WS\",\"Path\",\"CPU\",\"Id\",\"StartTime\"\r\n\"caagstart\",\"0\",\"120\",\"4096\",\"C:\\CA\\caagstart.exe\",\"1.5\",\"4321\",\"{date}\"\r\n\"Idle\",\"0\",\"0\",\"8192\",,,\"0\",\r\n";
        var list = ProcessListReader.Read(SampleText.Stream(text), "p.csv", SampleText.Tokyo);
        Assert.Equal(new ProcessFact(4321, "caagstart", null, Start, @"C:\CA\caagstart.exe", null, 0, TimeSpan.FromSeconds(1.5), 4096), list.Processes.Facts[0].Value);
        Assert.Empty(list.Processes.Quality.Notes);
    }

    [Fact]
    public void Read_WhenDayAndMonthStayOpen_LeavesTheStartOpen()
    {
        const string text = "\"ProcessId\";\"Name\";\"CreationDate\"\n\"1\";\"a.exe\";\"05/11/2026 01:00:00\"\n";
        var open = ProcessListReader.Read(SampleText.Stream(text), "p.csv", SampleText.Tokyo);
        Assert.Null(open.Processes.Facts[0].Value.StartUtc);
        Assert.True(open.Processes.Quality.AmbiguousDates);

        var known = ProcessListReader.Read(SampleText.Stream(text), "p.csv", SampleText.Tokyo with { DateOrder = DateOrder.DayMonthYear });
        Assert.Equal(new DateTimeOffset(2026, 11, 4, 16, 0, 0, TimeSpan.Zero), known.Processes.Facts[0].Value.StartUtc);
    }

    [Fact]
    public void Read_WhenZoneIsUnknown_TakesUtcAndSaysSo()
    {
        var list = ProcessListReader.Read(SampleText.Stream("ProcessId,Name,CreationDate\n1,a.exe,2026/11/20 01:00:00\n"), "p.csv", ReadingContext.Unknown);
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero), list.Processes.Facts[0].Value.StartUtc);
        Assert.Contains(list.Processes.Quality.Notes, static n => n.Key is "reading.zone-assumed-utc");
    }

    [Theory]
    [InlineData("\"Image Name\",\"PID\",\"Session Name\",\"Session#\",\"Mem Usage\",\"Status\",\"User Name\",\"CPU Time\",\"Window Title\"", "utf-8")]
    [InlineData("\"イメージ名\",\"PID\",\"セッション名\",\"セッション#\",\"メモリ使用量\",\"状態\",\"ユーザー名\",\"CPU 時間\",\"ウィンドウ タイトル\"", "shift_jis")]
    public void Read_WhenTasklist_HasNoStartTimes(string heading, string encoding)
    {
        var text = heading + "\r\n\"caagstart.exe\",\"4321\",\"Services\",\"0\",\"12,345 K\",\"Unknown\",\"EXAMPLE\\svc\",\"1:02:03\",\"N/A\"\r\n";
        var list = ProcessListReader.Read(SampleText.Stream(text, encoding), "t.csv", ReadingContext.Unknown);
        Assert.Equal(new ProcessFact(4321, "caagstart.exe", SessionId: 0, CpuTime: new TimeSpan(1, 2, 3), WorkingSetBytes: 12345 * 1024, Owner: @"EXAMPLE\svc"), Assert.Single(list.Processes.Facts).Value);
        Assert.False(list.HasStartTimes);
        Assert.Contains(list.Processes.Quality.Notes, static n => n.Key is "reading.no-start-times");
    }

    [Theory]
    [InlineData("システム情報レポートの作成日時: 2026/11/20 2:00:00", "システム名: FILESV02", "[実行中のタスク]", "2026/11/20 1:30")]
    [InlineData("System Information report written at: 11/20/26 02:00:00", "System Name: FILESV02", "[Running Tasks]", "11/20/2026 1:30 AM")]
    public void Read_WhenSystemInformation_ReadsTheRunningTasks(string written, string name, string section, string start)
    {
        var text = $"{written}\r\n{name}\r\n[System]\r\n\r\nItem\tValue\r\nOS\tWindows\r\n\r\n{section}\r\n\r\nName\tPath\tProcess ID\tPriority\tMin\tMax\tStart\tVersion\tSize\tDate\r\ncaagstart.exe\tc:\\ca\\caagstart.exe\t4321\t8\t200\t1380\t{start}\t1.0\t1 MB\t{start}\r\nsystem\tx\t4\t8\t0\t0\tx\tx\tx\tx\r\n";
        foreach (var encoding in SampleText.Japanese)
        {
            var list = ProcessListReader.Read(SampleText.Stream(text, encoding), "m.txt", SampleText.Tokyo);
            Assert.Equal(new ProcessFact(4321, "caagstart.exe", StartUtc: Start, ImagePath: @"c:\ca\caagstart.exe"), list.Processes.Facts[0].Value);
            Assert.Equal((2, "FILESV02", Start.AddMinutes(30)), (list.Processes.Facts.Count, list.Host, list.TakenUtc!.Value));
        }
    }

    [Fact]
    public void Read_WhenBytesAreAny_NeverThrows() => Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, Wmic.Length]).Sample(static (noise, place) =>
        ProcessListReader.Read(new MemoryStream([.. SampleText.Encode(Wmic[..place], "utf-8"), .. noise, .. SampleText.Encode(Wmic[place..], "utf-8")]), "p", ReadingContext.Unknown));

    [Theory]
    [InlineData("Node,CreationDate,Name,ProcessId\nA,20261120013000.123456+540,a.exe,1\nA,20261120013000.12", true)]
    [InlineData("Node,CreationDate,Name,ProcessId\nA,20261120013000.123456+540,a.exe,1\n\nC:\\>\n", false)]
    [InlineData("\"Name\",\"StartTime\",\"Id\"\n\"a\",\"2026/11/20 1:30:00\",\"1\"\n\"b\",\"2026/11/2", true)]
    [InlineData("\"Name\",\"StartTime\",\"Id\"\n\"a\",\"2026/11/20 1:30:00\",\"1\"\n", false)]
    public void Read_WhenRowIsCut_TellsTheLoss(string text, bool isDamaged)
    {
        var list = ProcessListReader.Read(SampleText.Stream(text), "p", ReadingContext.Unknown);
        Assert.Equal("a", Assert.Single(list.Processes.Facts).Value.Name[..1]);
        Assert.Equal(isDamaged, list.Processes.Quality.IsDamaged);
    }

    [Theory]
    [InlineData("")]
    [InlineData("C:\\>tasklist /v\r\n")]
    public void Read_WhenTasklistPrintsATable_ReadsEachColumnByItsRule(string before)
    {
        var text = before + "\r\n"
            + "イメージ名                     PID セッション名     セッション# メモリ使用量 状態            ユーザー名                                             CPU 時間 ウィンドウ タイトル\r\n"
            + "========================= ======== ================ =========== ============ =============== ================================================== ============ ========\r\n"
            + "System Idle Process              0 Services                   0          8 K Unknown         NT AUTHORITY\\SYSTEM                                   100:01:02 N/A\r\n"
            + "caagstart.exe                 5128 Services                   0     34,567 K Unknown         EXAMPLE\\bkuser                                          0:00:12 N/A\r\n"
            + "UnivAgent.exe                 2210 Services                   0      9,876 K Unknown         EXAMPLE\\管理者 太郎                                        0:01:59 N/A\r\n";
        foreach (var encoding in new[] { "shift_jis", "utf-8", "utf-16le-bom" })
        {
            var list = ProcessListReader.Read(SampleText.Stream(text, encoding), "t.txt", ReadingContext.Unknown);
            Assert.Equal(
                [new(0, "System Idle Process", SessionId: 0, CpuTime: new TimeSpan(100, 1, 2), WorkingSetBytes: 8192, Owner: "NT AUTHORITY\\SYSTEM"), new ProcessFact(5128, "caagstart.exe", SessionId: 0, CpuTime: TimeSpan.FromSeconds(12), WorkingSetBytes: 34567 * 1024, Owner: "EXAMPLE\\bkuser"), new(2210, "UnivAgent.exe")],
                list.Processes.Facts.Select(static fact => fact.Value));
            Assert.Equal((false, 0L), (list.HasStartTimes, list.Processes.Quality.Skipped));
            Assert.Equal(ArcBundle.Analyzer.Reading.Recognition.EvidenceForm.ProcessTable, ArcBundle.Analyzer.Reading.Recognition.EvidenceRecogniser.Recognise(SampleText.Encode(text, encoding)));
        }
    }

    [Fact]
    public void Read_WhenTasklistNamesServices_ReadsNamesAndIds()
    {
        const string text = "\r\nImage Name                     PID Services\r\n========================= ======== ============================================\r\nsvchost.exe                    900 BrokerInfrastructure, DcomLaunch, LSM,\r\n                                   PlugPlay, Power\r\nUnivAgent.exe                 2210 CASUniversalAgent\r\n";
        var list = ProcessListReader.Read(SampleText.Stream(text), "t.txt", ReadingContext.Unknown);
        Assert.Equal([(900, "svchost.exe"), (2210, "UnivAgent.exe")], list.Processes.Facts.Select(static fact => (fact.Value.Pid, fact.Value.Name)));
        Assert.Equal(0, list.Processes.Quality.Skipped);
    }
}
