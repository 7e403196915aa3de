namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>Names of <see cref="TcpEventKind"/> in tables and keys of texts: stable, in no language.</summary>
internal static class TcpEventKindNames
{
    /// <summary>Whether it happens to every connection, or so often that it says little by itself.</summary>
    public static bool IsOrdinary(this TcpEventKind kind) => kind is TcpEventKind.Connected or TcpEventKind.Accepted or TcpEventKind.Existing
        or TcpEventKind.ShutDown or TcpEventKind.Retransmitted or TcpEventKind.ConnectRetransmitted;

    /// <summary>The name, lower case with hyphens.</summary>
    public static string ToName(this TcpEventKind kind) => kind switch
    {
        TcpEventKind.Connected => "connected",
        TcpEventKind.Accepted => "accepted",
        TcpEventKind.Existing => "existing",
        TcpEventKind.ConnectFailed => "connect-failed",
        TcpEventKind.ConnectTimedOut => "connect-timed-out",
        TcpEventKind.Refused => "refused",
        TcpEventKind.ResetReceived => "reset-received",
        TcpEventKind.RetransmissionTimedOut => "retransmission-timed-out",
        TcpEventKind.KeepAliveTimedOut => "keep-alive-timed-out",
        TcpEventKind.ZeroWindowTimedOut => "zero-window-timed-out",
        TcpEventKind.ZeroWindow => "zero-window",
        TcpEventKind.Aborted => "aborted",
        TcpEventKind.ShutDown => "shut-down",
        TcpEventKind.AbortedBySystem => "aborted-by-system",
        TcpEventKind.Retransmitted => "retransmitted",
        _ => "connect-retransmitted",
    };
}
