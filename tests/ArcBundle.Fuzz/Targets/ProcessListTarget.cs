using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.ProcessLists;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary>Lists of processes in their four forms.</summary>
internal sealed class ProcessListTarget : TextTarget
{
    private const string Wmic = """
        Node,CommandLine,CreationDate,ExecutablePath,KernelModeTime,Name,ParentProcessId,ProcessId,UserModeTime,WorkingSetSize
        FILESV02,"C:\Program Files (x86)\CA\caagstart.exe" -a,b,20261120013000.000000+540,C:\Program Files (x86)\CA\caagstart.exe,10000000,caagstart.exe,640,4321,20000000,4096
        FILESV02,,,,0,System Idle Process,0,0,0,8192
        """;

    private const string GetProcess = """
        #TYPE System.Diagnostics.Process
        "Name","SI","Handles","WS","Path","CPU","Id","StartTime"
        "caagstart","0","120","4096","C:\CA\caagstart.exe","1.5","4321","2026/11/20 1:30:00"
        "バックアップ","1","44","8192",,"0.25","5120","2026/11/19 23:59:59"
        """;

    private const string Tasklist = """
        "イメージ名","PID","セッション名","セッション#","メモリ使用量"
        "System Idle Process","0","Services","0","8 K"
        "caagstart.exe","4321","Services","0","12,345 K"
        """;

    private const string Report = """
        システム情報レポートの作成日時: 2026/11/20 2:00:00
        システム名: FILESV02
        [実行中のタスク]

        名前	パス	プロセス ID	優先度	最小ワーキング セット	最大ワーキング セット	開始時刻	バージョン	サイズ	ファイルの日付
        caagstart.exe	c:\ca\caagstart.exe	4321	8	200	1380	2026/11/20 1:30	16.5	1.00 MB (1,048,576 バイト)	2024/01/02 3:04
        """;

    /// <inheritdoc/>
    public override string Name => "process-list";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.ProcessTable, EvidenceForm.SystemInformation];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var list = ProcessListReader.Read(stream, "fuzz", ReadingContext.Unknown);
        Check(list.Processes, lines, static process => [process.Name.Trim()]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
        [.. InJapanese("wmic", Wmic), .. InJapanese("Get-Process", GetProcess), .. InJapanese("tasklist", Tasklist), .. InJapanese("msinfo32", Report)];
}
