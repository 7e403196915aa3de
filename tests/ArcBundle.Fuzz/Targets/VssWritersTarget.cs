using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Vssadmin;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary><c>vssadmin list writers</c>.</summary>
internal sealed class VssWritersTarget : TextTarget
{
    private const string Japanese = """
        vssadmin 1.1 - ボリューム シャドウ コピー サービス管理コマンド ライン ツール
        (C) Copyright 2001-2013 Microsoft Corp.

        ライター名: 'System Writer'
           ライター ID: {e8132975-6f93-4464-a53e-1050253ae220}
           ライター インスタンス ID: {3f1f1c2a-0d1c-4d3e-9a55-0c6a2b8d0f11}
           状態: [1] 安定
           最後のエラー: エラーなし

        ライター名: 'SqlServerWriter'
           ライター ID: {a65faa63-5ea8-4ebc-9dbd-a0c4db26912a}
           ライター インスタンス ID: {9b0f4a3e-7d2b-4c11-8c2f-5a1d2e3f4a5b}
           状態: [8] 失敗
           最後のエラー: タイムアウト
        """;

    /// <inheritdoc/>
    public override string Name => "vss-writers";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.VssWriters];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var list = VssWriterReader.Read(stream, "fuzz", ReadingContext.Unknown);
        Check(list.Writers, lines, static writer => [writer.Name, writer.LastErrorText]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() => [.. InJapanese("two writers", Japanese), .. SampleSeeds.Text("vssadmin")];
}
