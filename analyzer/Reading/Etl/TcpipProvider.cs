namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>The provider Microsoft-Windows-TCPIP and those of its events that tell how a connection fared.</summary>
internal static class TcpipProvider
{
    /// <summary>Its name, as event logs write it.</summary>
    public const string Name = "Microsoft-Windows-TCPIP";

    /// <summary>Its id in traces.</summary>
    public static readonly Guid Id = new("2F07E2EE-15DB-40F1-90EF-9D7BA282188A");

    /// <summary>The events, by id.</summary>
    public static IReadOnlyList<int> EventIds { get; } = [1017, 1033, 1034, 1039, 1044, 1045, 1046, 1047, 1183, 1184, 1186, 1187, 1200, 1300, 1468];

    /// <summary>What an event means; null for an event that is not asked for.</summary>
    public static TcpEventKind? KindOf(int eventId) => eventId switch
    {
        1017 => TcpEventKind.Accepted,
        1033 => TcpEventKind.Connected,
        1034 => TcpEventKind.ConnectFailed,
        1039 => TcpEventKind.Aborted,
        1044 => TcpEventKind.ShutDown,
        1045 => TcpEventKind.ConnectTimedOut,
        1046 => TcpEventKind.RetransmissionTimedOut,
        1047 => TcpEventKind.KeepAliveTimedOut,
        1183 => TcpEventKind.Refused,
        1184 => TcpEventKind.ResetReceived,
        1186 => TcpEventKind.ConnectRetransmitted,
        1187 => TcpEventKind.Retransmitted,
        1200 => TcpEventKind.ZeroWindowTimedOut,
        1300 => TcpEventKind.Existing,
        1468 => TcpEventKind.AbortedBySystem,
        _ => null,
    };

    /// <summary>How the data of an event are laid out.</summary>
    public static TcpipLayout LayoutOf(int eventId) => eventId switch
    {
        >= 1183 and <= 1187 => TcpipLayout.BlockFirst,
        1300 => TcpipLayout.Rundown,
        _ => TcpipLayout.AddressesFirst,
    };

    /// <summary>A process id as the events write it; 0 stands for unknown.</summary>
    public static int? ProcessOf(uint written) => written is > 0 and <= int.MaxValue ? (int)written : null;
}
