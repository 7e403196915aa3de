using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Forms;

/// <summary><c>pfirewall.log</c>, local time.</summary>
internal static class FirewallLogForm
{
    /// <summary>Writes the log.</summary>
    public static EvidenceFile Write(HostModel host, DateTimeOffset? begins = null)
    {
        var text = new Text().Line("#Version: 1.5").Line("#Software: Microsoft Windows Firewall").Line("#Time Format: Local")
            .Line("#Fields: date time action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path").Line();
        foreach (var line in host.FirewallLines.Where(line => begins is null || line.At >= begins).OrderBy(static line => line.At))
        {
            var tail = string.Equals(line.Protocol, "TCP", StringComparison.Ordinal) ? "52 S 3129183210 0 64240 - - - " : "0 - - - - - - - ";
            text.Line($"{Text.Of(host.Local(line.At), "yyyy-MM-dd HH:mm:ss")} {line.Action} {line.Protocol} {line.Source} {line.Destination} {Text.Of(line.SourcePort)} {Text.Of(line.DestinationPort)} {tail}{line.Path}");
        }

        return new("pfirewall.log", System.Text.Encoding.ASCII.GetBytes(text.ToString()));
    }
}
