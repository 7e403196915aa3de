using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Vssadmin;
using ArcBundle.Fuzz.Mutations;
using ArcBundle.Fuzz.Oracles;

namespace ArcBundle.Fuzz.Targets;

/// <summary><c>vssadmin list shadows</c>: what is told of a copy stands at its volume or behind it, and of its set before it.</summary>
internal sealed class VssShadowsTarget : TextTarget
{
    private const string Japanese = """
        vssadmin 1.1 - ボリューム シャドウ コピー サービス管理コマンド ライン ツール
        (C) Copyright 2001-2013 Microsoft Corp.

        シャドウ コピー セット ID: {aaaaaaaa-0000-0000-0000-000000000001} の内容
           1 個のシャドウ コピーが含まれます。作成時刻: 2026/11/20 1:30:00
              シャドウ コピー ID: {bbbbbbbb-0000-0000-0000-000000000001}
                 元のボリューム: (C:)\\?\Volume{cccccccc-0000-0000-0000-000000000001}\
                 シャドウ コピー ボリューム: \\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy1
                 作成元のコンピューター: FILESV02.example.test
                 サービス コンピューター: FILESV02.example.test
                 プロバイダー: 'Microsoft Software Shadow Copy provider 1.0'
                 種類: ApplicationRollback
                 属性: 永続, 自動解放なし, 差分

        シャドウ コピー セット ID: {aaaaaaaa-0000-0000-0000-000000000002} の内容
           1 個のシャドウ コピーが含まれます。作成時刻: 2026/11/21 1:30:00
              シャドウ コピー ID: {bbbbbbbb-0000-0000-0000-000000000002}
                 元のボリューム: (D:)\\?\Volume{cccccccc-0000-0000-0000-000000000002}\
                 シャドウ コピー ボリューム: \\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy2
        """;

    /// <inheritdoc/>
    public override string Name => "vss-shadows";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.VssShadows];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var copies = ShadowCopyReader.Read(stream, "fuzz", ReadingContext.Unknown).Readings.Facts;
        if (copies.Count == 0)
            return;
        var all = lines();
        foreach (var copy in copies)
        {
            FuzzViolationException.Unless(copy.Origin.Quote.StartsWith(copy.Value.Id.ToString("B"), StringComparison.Ordinal), $"the quote '{copy.Origin.Quote}' does not begin with the copy's id");
            var line = all[(int)copy.Origin.Place.Number - 1].Trim();
            FuzzViolationException.Unless(copy.Origin.Quote.Contains(line[..Math.Min(line.Length, 100)], StringComparison.Ordinal), $"'{line}' is quoted as '{copy.Origin.Quote}'");
            FuzzViolationException.Unless(
                copy.Value.CreatedText is not { } created || all.Take((int)copy.Origin.Place.Number).Any(before => before.Contains(created, StringComparison.Ordinal)), $"'{copy.Value.CreatedText}' does not stand before the copy");
        }

        TextOracle.Check(
            all,
            [.. copies.Select(copy => copy with { Origin = copy.Origin with { Quote = all[(int)copy.Origin.Place.Number - 1] } })],
            static copy => [copy.Original?.MountPoint, copy.Device, copy.OriginatingMachine, copy.ServiceMachine, copy.Provider, copy.TypeText, copy.AttributesText]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
        [.. InJapanese("two copies", Japanese), .. SampleSeeds.Text("vssadmin", "23_"), .. SampleSeeds.Text("vssadmin", "25_")];
}
