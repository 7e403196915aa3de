using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.FirewallLogs;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Fuzz.Mutations;

namespace ArcBundle.Fuzz.Targets;

/// <summary><c>pfirewall.log</c>.</summary>
internal sealed class FirewallLogTarget : TextTarget
{
    private const string Drops = """
        #Version: 1.5
        #Software: Microsoft Windows Firewall
        #Time Format: Local
        #Fields: date time action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path

        2026-11-20 01:30:00 DROP TCP 192.0.2.5 192.0.2.6 50000 6050 52 S 1234567890 0 64240 - - - RECEIVE
        2026-11-20 01:30:01 DROP ICMP 192.0.2.5 192.0.2.6 - - 60 - - - - 8 0 - RECEIVE
        2026-11-20 01:30:02 ALLOW TCP 2001:db8::5 2001:db8::6 50001 6051 0 - 0 0 0 - - - SEND
        2026-11-20 01:30:03 INFO-EVENTS-LOST - - - - - - - - - - - - 17 -
        """;

    /// <inheritdoc/>
    public override string Name => "firewall-log";

    /// <inheritdoc/>
    public override IReadOnlyList<EvidenceForm> Forms => [EvidenceForm.FirewallLog];

    /// <inheritdoc/>
    protected override void Read(MemoryStream stream, Func<IReadOnlyList<string>> lines)
    {
        var list = FirewallLogReader.Read(stream, "fuzz", ReadingContext.Unknown);
        Check(
            list.Readings,
            lines,
            static line =>
            [
                line.SourceAddress, line.DestinationAddress, line.Info, Number(line.SourcePort), Number(line.DestinationPort),
                Number(line.Size), Number(line.TcpSequence), Number(line.TcpAcknowledgement), Number(line.TcpWindow), Number(line.IcmpType), Number(line.IcmpCode), Number(line.Pid),
            ]);
        if (list.Readings.Facts.Count == 0)
            return;

        // Program constants are told in capitals.
        var all = lines();
        foreach (var fact in list.Readings.Facts)
        {
            foreach (var word in (string?[])[fact.Value.Action, fact.Value.Protocol, fact.Value.TcpFlags, fact.Value.Path])
                FuzzViolationException.Unless(word is null || all[(int)fact.Origin.Place.Number - 1].Contains(word, StringComparison.OrdinalIgnoreCase), $"'{word}' does not stand at line {fact.Origin.Place}");
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<FuzzSeed> MakeSeeds() =>
        [.. InEncodings("drops", Drops, "utf-8", "utf-16le-bom"), .. SampleSeeds.Text("misc", "pfirewall")];

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
