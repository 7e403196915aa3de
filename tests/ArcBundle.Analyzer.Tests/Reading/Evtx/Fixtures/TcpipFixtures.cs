using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Tests.Reading.Evtx.Fixtures;

/// <summary>Events of the TCP/IP driver: the first text is the device (empty here), the Binary is an error log packet whose code is the event's.</summary>
internal static class TcpipFixtures
{
    /// <summary>Offset of the error code in the packet of a driver (IO_ERROR_LOG_PACKET as the event log keeps it).</summary>
    private const int CodeOffset = 12;

    /// <summary>4199, 4226, 4227, 4231 and 4266, with the codes that <c>netevent.h</c> gives them.</summary>
    public static IEnumerable<EventFixture> All =>
    [
        Tcpip(4199, level: 2, 0xC0001067, "192.0.2.11", "00-00-5E-00-53-01"),
        Tcpip(4226, level: 3, 0x80001082),
        Tcpip(4227, level: 3, 0x80001083),
        Tcpip(4231, level: 3, 0x80001087),
        Tcpip(4266, level: 3, 0x800010AA),
    ];

    private static EventFixture Tcpip(int id, int level, uint code, params string[] texts)
    {
        var packet = new byte[40];
        packet[6] = 1;
        packet[8] = 0x28;
        BinaryPrimitives.WriteUInt32LittleEndian(packet.AsSpan(CodeOffset), code);
        return EventFixture.Classic("System", "Tcpip", id, level, [string.Empty, .. texts], packet);
    }
}
