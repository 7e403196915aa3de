using ArcBundle.Scenarios.Chance;
using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Forms;

/// <summary><c>netstat -an</c>, <c>-ano</c>, <c>-anob</c>.</summary>
internal static class NetstatForm
{
    private static readonly Dictionary<string, string> German = new(StringComparer.Ordinal)
    {
        ["LISTENING"] = "ABHÖREN",
        ["ESTABLISHED"] = "HERGESTELLT",
        ["TIME_WAIT"] = "WARTEND",
        ["CLOSE_WAIT"] = "SCHLIESSEN_WARTEN",
        ["SYN_SENT"] = "SYN_GESENDET",
    };

    /// <summary>Writes the table.</summary>
    /// <param name="host">The host.</param>
    /// <param name="withOwners">With process ids; a case that needs them says so.</param>
    /// <param name="dice">Chance.</param>
    public static EvidenceFile Write(HostModel host, bool withOwners, Dice dice)
    {
        var text = new Text().Line();
        text = host.Language switch
        {
            HostLanguage.Japanese => text.Line("アクティブな接続").Line().Line("  プロトコル  ローカル アドレス          外部アドレス        状態           " + (withOwners ? "PID" : string.Empty)),
            HostLanguage.German => text.Line("Aktive Verbindungen").Line().Line("  Proto  Lokale Adresse         Remoteadresse          Status           " + (withOwners ? "PID" : string.Empty)),
            HostLanguage.French => text.Line("Connexions actives").Line().Line("  Proto  Adresse locale         Adresse distante       État            " + (withOwners ? "PID" : string.Empty)),
            _ => text.Line("Active Connections").Line().Line("  Proto  Local Address          Foreign Address        State           " + (withOwners ? "PID" : string.Empty)),
        };
        var withPrograms = withOwners && dice.Percent(25);
        foreach (var socket in host.Sockets)
        {
            var state = host.Language == HostLanguage.German ? German.GetValueOrDefault(socket.State, socket.State) : socket.State;
            text.Line($"  TCP    {Endpoint(socket.Local, socket.LocalPort),-22} {Endpoint(socket.Remote, socket.RemotePort),-22} {state,-15}{(withOwners ? " " + Text.Of(socket.Pid) : string.Empty)}");
            if (withPrograms && host.Processes.Find(p => p.Pid == socket.Pid) is { } owner)
                text.Line($" [{owner.Name}]");
        }

        text.Line($"  UDP    {"0.0.0.0:123",-22} {"*:*",-22} {string.Empty,-15}{(withOwners ? " 1288" : string.Empty)}");
        return new("netstat.txt", Encodings.Console(text.ToString(), host.Language, dice));
    }

    private static string Endpoint(string address, int port) => (address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address) + ":" + Text.Of(port);
}
