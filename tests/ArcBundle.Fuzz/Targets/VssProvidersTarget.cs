using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Vssadmin;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary><c>vssadmin list providers</c>.</summary>
internal sealed class VssProvidersTarget : TextTarget
{
    private const string Japanese = """
        vssadmin 1.1 - ボリューム シャドウ コピー サービス管理コマンド ライン ツール
        (C) Copyright 2001-2013 Microsoft Corp.

        プロバイダー名: 'Microsoft Software Shadow Copy provider 1.0'
           プロバイダーの種類: システム
           プロバイダー Id: {b5946137-7b9f-4925-af80-51abd60b20d5}
           バージョン: 1.0.0.7

        プロバイダー名: 'Example Hardware Provider'
           プロバイダーの種類: ハードウェア
           プロバイダー Id: {aaaaaaaa-0000-0000-0000-000000000001}
           バージョン: 4.2.0.1
        """;

    /// <inheritdoc/>
    public override string Name => "vss-providers";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.VssProviders];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var list = VssProviderReader.Read(stream, "fuzz", ReadingContext.Unknown);
        Check(list.Readings, lines, static provider => [provider.Name, provider.TypeText, provider.Version]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
        [.. InJapanese("two providers", Japanese), .. SampleSeeds.Text("vssadmin", "26_providers")];
}
