using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.Netstat;

/// <summary>
/// Reads <c>netstat -an</c>, <c>-ano</c> and <c>-anob</c> in any language, by position: protocol, two addresses, a state word, a process id.
/// Headings have no such form and are passed over; the executables of <c>-b</c> belong to the row above them.
/// </summary>
internal static class NetstatReader
{
    private const int MostRows = 200_000;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    public static NetstatTables Read(Stream stream, string entry, ReadingContext context)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var tcp = new List<Sourced<TcpEndpoint>>();
        var udp = new List<Sourced<UdpEndpoint>>();
        var owners = new List<Sourced<SocketOwner>>();
        var ownerLines = new OwnerLines();
        var (hasPids, endsWithoutPid) = (false, false);
        while (lines.TryRead(out var line))
        {
            var cells = Folding.Fold(line.Text).Split((char[]?)null, 8, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (!IsRow(cells, out var isTcp))
            {
                endsWithoutPid &= cells.Length == 0;
                if (ownerLines.Take(line) is { } owner)
                    owners.Add(new(owner, Origin.Of(entry, Place.OfLine(line.Number), line.Text)));
                continue;
            }

            if (tcp.Count + udp.Count >= MostRows)
            {
                quality.Truncated = true;
                break;
            }

            var origin = Origin.Of(entry, Place.OfLine(line.Number), line.Text);
            if (isTcp && TcpOf(cells) is { } connection)
            {
                tcp.Add(new(connection, origin));
                hasPids |= connection.Pid is not null;
                endsWithoutPid = connection.Pid is null;
                ownerLines.Open("TCP", connection.LocalAddress, connection.LocalPort, connection.Pid);
            }
            else if (!isTcp && UdpOf(cells) is { } listener)
            {
                udp.Add(new(listener, origin));
                ownerLines.Open("UDP", listener.LocalAddress, listener.LocalPort, listener.Pid);
            }
            else
            {
                quality.Skipped++;
                ownerLines.Close();
            }
        }

        // The last row lacks the process id that others have: the table was cut inside it.
        quality.Truncated |= hasPids && endsWithoutPid;
        var told = quality.Of(lines);
        return new NetstatTables(new(tcp, told), new(udp, told), new(owners, told));
    }

    /// <summary>Whether a line split at blanks has the form of a row, readable or not.</summary>
    public static bool IsRow(string[] cells, out bool isTcp)
    {
        isTcp = cells.Length > 0 && cells[0].Equals("TCP", StringComparison.OrdinalIgnoreCase);
        return cells.Length >= 3 && (isTcp || cells[0].Equals("UDP", StringComparison.OrdinalIgnoreCase)) && cells[1].Contains(':', StringComparison.Ordinal);
    }

    private static TcpEndpoint? TcpOf(string[] cells)
    {
        if (NetstatAddress.Parse(cells[1]) is not { } local || NetstatAddress.Parse(cells[2]) is not { } remote)
            return null;
        var pidAt = Array.FindIndex(cells, 3, static c => PidOf(c) is not null);
        var pid = pidAt < 0 ? null : PidOf(cells[pidAt]);
        var word = string.Join('_', cells, 3, (pidAt < 0 ? Math.Min(cells.Length, 4) : pidAt) - 3);
        return new TcpEndpoint(local.Address, local.Port, remote.Address, remote.Port, TcpStateWords.Of(word, remote.Address, remote.Port), pid);
    }

    private static UdpEndpoint? UdpOf(string[] cells) =>
        NetstatAddress.Parse(cells[1]) is { } local && NetstatAddress.Parse(cells[2]) is not null
            ? new UdpEndpoint(local.Address, local.Port, cells.Length > 3 ? PidOf(cells[3]) : null)
            : null;

    private static int? PidOf(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : null;
}
