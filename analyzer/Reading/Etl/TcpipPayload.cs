using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>Decodes the data of an event of Microsoft-Windows-TCPIP as they stand in a trace.</summary>
internal static class TcpipPayload
{
    /// <summary>Versions of the events whose layout is known.</summary>
    public const int NewestVersion = 1;

    private const int LongestAddress = 128;

    /// <summary>The event; null when the data do not have exactly the form of that id and version, so that nothing is read out of place.</summary>
    /// <param name="eventId">Event id.</param>
    /// <param name="version">Version of the event.</param>
    /// <param name="data">The data behind the header.</param>
    /// <param name="pointerSize">Bytes of a pointer on the traced host, 4 or 8.</param>
    /// <param name="timeUtc">When it happened.</param>
    public static TcpTraceEvent? Decode(int eventId, int version, ReadOnlySpan<byte> data, int pointerSize, DateTimeOffset timeUtc)
    {
        if (TcpipProvider.KindOf(eventId) is not { } kind || version > NewestVersion)
            return null;
        var layout = TcpipProvider.LayoutOf(eventId);
        var rest = layout == TcpipLayout.AddressesFirst ? data : Skip(data, pointerSize);
        if (!TryAddress(ref rest, out var local) || !TryAddress(ref rest, out var remote))
            return null;
        var length = (layout == TcpipLayout.AddressesFirst ? (3 * sizeof(uint)) + pointerSize : 2 * sizeof(uint)) + (version * sizeof(ulong));
        if (rest.Length != length)
            return null;
        return new()
        {
            Kind = kind,
            TimeUtc = timeUtc,
            Local = local,
            Remote = remote,
            EventId = eventId,
            Status = layout == TcpipLayout.AddressesFirst ? BinaryPrimitives.ReadUInt32LittleEndian(rest) : null,
            ProcessId = layout == TcpipLayout.BlockFirst ? null : TcpipProvider.ProcessOf(BinaryPrimitives.ReadUInt32LittleEndian(rest[sizeof(uint)..])),
        };
    }

    private static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> data, int length) => data.Length >= length ? data[length..] : [];

    private static bool TryAddress(ref ReadOnlySpan<byte> rest, out TraceEndpoint endpoint)
    {
        endpoint = default;
        if (rest.Length < sizeof(uint))
            return false;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(rest);
        if (length > LongestAddress || length > rest.Length - sizeof(uint) || TraceEndpoint.FromSockaddr(rest.Slice(sizeof(uint), (int)length)) is not { } found)
            return false;
        endpoint = found;
        rest = rest[(sizeof(uint) + (int)length)..];
        return true;
    }
}
