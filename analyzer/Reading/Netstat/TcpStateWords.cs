using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.Netstat;

/// <summary>State words of <c>netstat</c>. Japanese and French Windows print the English ones, German Windows translates them.</summary>
internal static class TcpStateWords
{
    private static readonly Dictionary<string, TcpState> States = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CLOSED"] = TcpState.Closed,
        ["LISTENING"] = TcpState.Listen,
        ["LISTEN"] = TcpState.Listen,
        ["SYN_SENT"] = TcpState.SynSent,
        ["SYN_RECEIVED"] = TcpState.SynReceived,
        ["SYN_RCVD"] = TcpState.SynReceived,
        ["ESTABLISHED"] = TcpState.Established,
        ["FIN_WAIT_1"] = TcpState.FinWait1,
        ["FIN_WAIT_2"] = TcpState.FinWait2,
        ["FIN_WAIT1"] = TcpState.FinWait1,
        ["FIN_WAIT2"] = TcpState.FinWait2,
        ["CLOSE_WAIT"] = TcpState.CloseWait,
        ["CLOSING"] = TcpState.Closing,
        ["LAST_ACK"] = TcpState.LastAck,
        ["TIME_WAIT"] = TcpState.TimeWait,
        ["DELETE_TCB"] = TcpState.DeleteTcb,

        // German: ABHÖREN, HERGESTELLT and WARTEND were seen in real listings, the others are from memory.
        ["ABHÖREN"] = TcpState.Listen,
        ["ABHOEREN"] = TcpState.Listen,
        ["HERGESTELLT"] = TcpState.Established,
        ["WARTEND"] = TcpState.TimeWait,
        ["SCHLIESSEN_WARTEN"] = TcpState.CloseWait,
        ["FIN_WARTEN_1"] = TcpState.FinWait1,
        ["FIN_WARTEN_2"] = TcpState.FinWait2,
        ["SYN_GESENDET"] = TcpState.SynSent,
        ["SYN_EMPFANGEN"] = TcpState.SynReceived,
        ["LETZTE_BEST"] = TcpState.LastAck,
        ["GESCHLOSSEN"] = TcpState.Closed,
    };

    /// <summary>The state of <paramref name="word"/>; for an unknown word a listener when the remote side is any address and port 0, else unknown.</summary>
    public static TcpState Of(string word, string remoteAddress, int remotePort)
    {
        if (States.TryGetValue(word, out var state))
            return state;
        return word.Length > 0 && remotePort == 0 && remoteAddress is "0.0.0.0" or "::" or "*" ? TcpState.Listen : TcpState.Unknown;
    }
}
