using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>
/// Tells "owned by the system" from "owner not told". Windows writes 0 for rows without a process (TIME_WAIT); a table where every row is
/// 0 although some must have an owner comes from a system that does not tell owners (Wine does that).
/// </summary>
internal static class SocketOwners
{
    /// <summary>The rows, without process ids when the table did not tell them.</summary>
    public static IReadOnlyList<TcpEndpoint> Told(IReadOnlyList<TcpEndpoint> rows) =>
        rows.All(static row => row.Pid is null or 0) && rows.Any(static row => row.State != TcpState.TimeWait)
            ? [.. rows.Select(static row => row with { Pid = null })]
            : rows;

    /// <inheritdoc cref="Told(IReadOnlyList{TcpEndpoint})"/>
    public static IReadOnlyList<UdpEndpoint> Told(IReadOnlyList<UdpEndpoint> rows) =>
        rows.All(static row => row.Pid is null or 0) ? [.. rows.Select(static row => row with { Pid = null })] : rows;
}
