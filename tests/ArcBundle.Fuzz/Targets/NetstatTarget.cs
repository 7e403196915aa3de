using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Netstat;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary><c>netstat -ano</c>.</summary>
internal sealed class NetstatTarget : TextTarget
{
    private const string Japanese = """

        アクティブな接続

          プロトコル  ローカル アドレス      外部アドレス        状態           PID
          TCP         0.0.0.0:135            0.0.0.0:0              LISTENING       948
          TCP         192.0.2.11:6050        192.0.2.12:49811       ESTABLISHED     2412
          TCP         [::1]:49669            [::]:0                 LISTENING       704
          UDP         0.0.0.0:123            *:*                                    1180
          UDP         [fe80::1%7]:1900       *:*                                    2210
        """;

    /// <inheritdoc/>
    public override string Name => "netstat";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.Netstat];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var tables = NetstatReader.Read(stream, "fuzz", ReadingContext.Unknown);
        Check(tables.Tcp, lines, static row => [Number(row.LocalPort), Number(row.RemotePort), Number(row.Pid)]);
        Check(tables.Udp, lines, static row => [Number(row.LocalPort), Number(row.Pid)]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() => [.. InJapanese("connections", Japanese), .. SampleSeeds.Text("netstat")];

    /// <summary>The digits; null where a zero may stand for a star or leading zeros may be written.</summary>
    private static string? Number(int? number) => number is null or 0 ? null : number.Value.ToString(CultureInfo.InvariantCulture);
}
