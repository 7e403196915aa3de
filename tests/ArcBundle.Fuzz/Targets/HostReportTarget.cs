using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Hosts;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary><c>systeminfo</c> and the head of an <c>msinfo32</c> report.</summary>
internal sealed class HostReportTarget : TextTarget
{
    private const string List = """

        ホスト名:               FILESV02
        OS 名:                  Microsoft Windows Server 2019 Standard
        最初のインストール日付:  2024/01/02, 15:04:05
        システム起動時間:       2026/11/20, 1:30:00
        システム ロケール:      ja;日本語
        タイム ゾーン:          (UTC+09:00) 大阪、札幌、東京
        """;

    private const string Csv = """
        "ホスト名","OS 名","a","b","c","d","e","f","g","h","i","j"
        "FILESV02","Microsoft Windows Server 2019","","","","","","","2024/01/02, 15:04:05","2026/11/20, 1:30:00","(UTC+09:00) 大阪、札幌、東京",""
        """;

    private const string Report = """
        システム情報レポートの作成日時: 2026/11/20 2:00:00
        システム名: FILESV02
        [システムの要約]

        項目	値
        タイム ゾーン	東京 (標準時)
        """;

    /// <inheritdoc/>
    public override string Name => "host-report";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.SystemInfo, EvidenceForm.SystemInformation];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var report = HostReportReader.Read(stream, "fuzz", ReadingContext.Unknown);
        Check(report, lines, static host => [host.HostName]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() => [.. InJapanese("list", List), .. InJapanese("csv", Csv), .. InJapanese("msinfo32", Report)];
}
