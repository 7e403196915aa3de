namespace ArcBundle.Analyzer.Investigation;

/// <summary>Which codes and numbers record a communication failure between backup server and agent (docs/verdicts.md, "Incidents").</summary>
internal static class IncidentCodes
{
    /// <summary>The agent is not installed, not started, or does not listen.</summary>
    public const string AgentNotListening = "E8572";

    /// <summary>WSAECONNREFUSED: the host is reachable and nothing listens on the port.</summary>
    public const int ConnectionRefused = 10061;

    /// <summary>WSAETIMEDOUT: nothing answered in time.</summary>
    public const int TimedOut = 10060;

    private static readonly string[] VirtualMachine = ["AE0577", "AE0580"];

    /// <summary>The message codes that open an incident.</summary>
    public static IReadOnlyList<string> All { get; } = ["E3392", "E8535", "W8535", AgentNotListening, .. VirtualMachine];

    /// <summary>WSAECONNABORTED, WSAECONNRESET, WSAETIMEDOUT, WSAECONNREFUSED.</summary>
    public static IReadOnlyList<int> BrokenConnection { get; } = [10053, 10054, TimedOut, ConnectionRefused];

    /// <summary>Whether <paramref name="code"/> opens an incident.</summary>
    public static bool Contains(string? code) => code is not null && All.Contains(code, StringComparer.Ordinal);

    /// <summary>Whether <paramref name="number"/> as <c>ec</c> or <c>rc</c> opens an incident.</summary>
    public static bool IsBrokenConnection(int number) => BrokenConnection.Contains(number);

    /// <summary>Whether <paramref name="code"/> tells of a failed snapshot or backup of a virtual machine.</summary>
    public static bool IsVirtualMachineFailure(string? code) => code is not null && VirtualMachine.Contains(code, StringComparer.Ordinal);

    /// <summary>Whether the article's table of network errors has <paramref name="number"/>; it prints the texts of 10054 and 10060 the wrong way round.</summary>
    public static bool IsInArticleTable(int number) => number is 10053 or 10054 or 10060;

    /// <summary>Whether <paramref name="number"/> lies in the range of Winsock errors (10004 to 11999).</summary>
    public static bool IsWinsock(int? number) => number is >= 10004 and <= 11999;
}
