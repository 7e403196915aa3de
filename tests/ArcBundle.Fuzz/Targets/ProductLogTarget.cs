using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary>Logs of the product and the activity log as text and as a table.</summary>
internal sealed class ProductLogTarget : TextTarget
{
    private const string Activity = """
        2026/11/20 01:00:00 情報 ジョブ 12 を開始しました。
        2026/11/20 01:10:00 警告 W8535 エージェントからのデータ受信に失敗しました。(ノード=FILESV02 @192.0.2.20) ジョブ 12
          続きの行
        2026/11/20 01:50:00 エラー E3392 バックアップ サーバの TCP 再接続タイムアウトです。(エージェント=FILESV02 @192.0.2.20、ネットワーク エラー=10060) ジョブ 12 セッション 3
        2026/11/20 01:52:00 ジョブ 12 が終了しました。
        """;

    private const string Agent = """
        11/20/2026 01:00:00.123 [1234] connect ec=10060 node=FILESV02 @192.0.2.20
        11/20 01:00:01 rc=-1 ec=0x274C
        13/01/2026 25:00:00 no time
        11/20/2026 13:00:02 PM E8601 Failed to connect agent. (AGENT=FILESV02, EC=10060)
        """;

    private const string Table = """
        "id","jobid","logtime","msgtext"
        "1","12","2026-11-20 01:00:00","ジョブ 12 を開始しました。"
        "2","12","2026-11-20 01:50:00","E3392 ""TCP"", 再接続タイムアウト
        です。"
        """;

    /// <inheritdoc/>
    public override string Name => "product-log";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.ProductLog, EvidenceForm.ActivityLog];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var log = ProductLogReader.Read(stream, "fuzz", ReadingContext.Unknown);
        Check(log, lines, static line => line.Text.Split('\n').Take(20));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
        [.. InJapanese("activity log", Activity), .. InJapanese("agent log", Agent), .. InJapanese("table", Table)];
}
