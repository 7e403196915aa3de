using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Ports;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary><c>PortsConfig.cfg</c> and <c>CAPortConfig.cfg</c>.</summary>
internal sealed class PortConfigTarget : TextTarget
{
    private const string Server = """
        # ポート
        catirpc 111
        carunjob  41000-41010;42000   BKSV01  192.0.2.5
        RPCServices
        """;

    private const string Agents = """
        #Hostname  IP address  TCP port  UDP port
        LINUX01 192.0.2.40 7051 7052
        FILESV02 2001:db8::5 6050 41524
        """;

    /// <inheritdoc/>
    public override string Name => "port-config";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.PortConfig];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var entries = PortConfigReader.Read(stream, "fuzz", ReadingContext.Unknown);
        Check(
            entries,
            lines,
            static entry => [entry.Service, entry.Host, entry.Address, .. entry.Ports.SelectMany(static range => (string[])[Number(range.First), Number(range.Last)])]);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() => [.. InJapanese("server", Server), .. InJapanese("agents", Agents)];

    private static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);
}
