using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Vssadmin;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary><c>vssadmin list shadowstorage</c>.</summary>
internal sealed class VssStorageTarget : TextTarget
{
    private const string Japanese = """
        vssadmin 1.1 - ボリューム シャドウ コピー サービス管理コマンド ライン ツール
        (C) Copyright 2001-2013 Microsoft Corp.

        シャドウ コピーの記憶域関連付け
           ボリューム: (C:)\\?\Volume{cccccccc-0000-0000-0000-000000000001}\
           シャドウ コピーの記憶域ボリューム: (D:)\\?\Volume{cccccccc-0000-0000-0000-000000000002}\
           シャドウ コピーの記憶域の使用領域: 0 バイト (0%)
           シャドウ コピーの記憶域の割り当て領域: 1.93 GB (1%)
           シャドウ コピーの記憶域の最大領域: 無制限 (100%)

        シャドウ コピーの記憶域関連付け
           ボリューム: (E:)\\?\Volume{cccccccc-0000-0000-0000-000000000003}\
           シャドウ コピーの記憶域ボリューム: (E:)\\?\Volume{cccccccc-0000-0000-0000-000000000003}\
           シャドウ コピーの記憶域の使用領域: 512 MB (3%)
           シャドウ コピーの記憶域の割り当て領域: 1.00 GB (6%)
           シャドウ コピーの記憶域の最大領域: 1.50 GB (10%)
        """;

    /// <inheritdoc/>
    public override string Name => "vss-storage";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.VssStorage];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var list = ShadowStorageReader.Read(stream, "fuzz", ReadingContext.Unknown);
        Check(
            list.Readings,
            lines,
            static storage => [storage.Volume.MountPoint, storage.Storage.MountPoint, .. Texts(storage.Used), .. Texts(storage.Allocated), .. Texts(storage.Maximum)]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
        [.. InJapanese("two volumes", Japanese), .. SampleSeeds.Text("vssadmin", "20_"), .. SampleSeeds.Text("vssadmin", "22_")];

    private static string?[] Texts(VssSize? size) => [size?.Text, size?.Percent.ToString(CultureInfo.InvariantCulture)];
}
