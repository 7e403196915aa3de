using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.DynamicPorts;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary><c>netsh int ipv4 show dynamicport tcp</c> and its likes.</summary>
internal sealed class DynamicPortsTarget : TextTarget
{
    private const string Japanese = """
        C:\>netsh int ipv4 show dynamicport tcp

        プロトコル tcp の動的ポートの範囲
        ---------------------------------
        開始ポート      : 49152
        ポート数        : 16384

        プロトコル udp の動的ポートの範囲
        ---------------------------------
        開始ポート      : 10000
        ポート数        : 255
        """;

    /// <inheritdoc/>
    public override string Name => "dynamic-ports";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.DynamicPorts];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var list = DynamicPortReader.Read(stream, "fuzz", ReadingContext.Unknown);
        Check(list.Readings, lines, static range => [Number(range.First), Number(range.Count)]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
        [.. InJapanese("both protocols", Japanese), .. SampleSeeds.Text("misc", "netsh_dynamicport")];

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
