using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Minifilters;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary><c>fltmc filters</c>.</summary>
internal sealed class MinifiltersTarget : TextTarget
{
    private const string Japanese = """
        フィルター名                     インスタンス数   階層        フレーム
        ------------------------------  -------------  ------------  -----
        bindflt                                 1       409800         0
        WdFilter                                4       328010         0
        example filter                          3       389992.5       0
        oldflt                                  2       <レガシ>
        """;

    /// <inheritdoc/>
    public override string Name => "minifilters";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.MinifilterList];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var list = MinifilterReader.ReadFilters(stream, "fuzz", ReadingContext.Unknown);
        Check(list.Readings, lines, static filter => [.. filter.Name.Split(' '), filter.Altitude, Number(filter.Instances), Number(filter.Frame)]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
        [.. InJapanese("filters", Japanese), .. SampleSeeds.Text("misc", "fltmc_filters"), .. SampleSeeds.Text("misc", "fltmc_denied")];

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
