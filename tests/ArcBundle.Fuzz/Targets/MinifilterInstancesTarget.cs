using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Minifilters;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary><c>fltmc instances</c>.</summary>
internal sealed class MinifilterInstancesTarget : TextTarget
{
    private const string Japanese = """
        フィルター             ボリューム名                          階層          インスタンス名          フレーム  サポート機能  ボリュームの状態
        --------------------  -------------------------------------  ------------  ----------------------  -----   -----------  ------
        WdFilter              C:                                     328010        WdFilter Instance         0     0000000f
        luafv                 C:                                     135000        luafv                     0     0000000f
        npsvctrig             \Device\NamedPipe                      46000         npsvctrig                 0     00000008
        """;

    /// <inheritdoc/>
    public override string Name => "minifilter-instances";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.MinifilterInstances];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var list = MinifilterReader.ReadInstances(stream, "fuzz", ReadingContext.Unknown);
        Check(
            list.Readings,
            lines,
            static instance => [instance.Filter, .. instance.Volume?.Split(' ') ?? [], instance.Altitude, .. instance.Name.Split(' '), Number(instance.Frame)]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
        [.. InJapanese("instances", Japanese), .. SampleSeeds.Text("misc", "fltmc_instances")];

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
