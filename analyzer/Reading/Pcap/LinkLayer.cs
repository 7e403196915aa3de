using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>Finds the IP packet inside a captured one.</summary>
internal static class LinkLayer
{
    private const int MostTags = 4;

    /// <summary>The IP packet; empty when it holds none.</summary>
    /// <param name="linkType">Kind of link (registry of LINKTYPE values, tcpdump.org).</param>
    /// <param name="bytes">What was captured.</param>
    /// <param name="isKnown">False for a kind of link that is not known.</param>
    public static ReadOnlySpan<byte> IpOf(int linkType, ReadOnlySpan<byte> bytes, out bool isKnown)
    {
        isKnown = true;
        switch (linkType)
        {
            case 0:
                return Behind(bytes, 4);
            case 1:
                return OfEthernet(bytes);
            case 12 or 14 or 101 or 228 or 229:
                return bytes;
            case 113:
                return bytes.Length >= 16 && IsIp(bytes[14..]) ? bytes[16..] : [];
            case 276:
                return bytes.Length >= 20 && IsIp(bytes) ? bytes[20..] : [];
            default:
                isKnown = false;
                return [];
        }
    }

    private static ReadOnlySpan<byte> OfEthernet(ReadOnlySpan<byte> bytes)
    {
        var rest = Behind(bytes, 12);
        for (var tags = 0; tags <= MostTags && rest.Length >= 2; tags++)
        {
            if (IsIp(rest))
                return rest[2..];

            // VLAN tags (802.1Q, 802.1ad, and the older double tag) stand before the type.
            if (BinaryPrimitives.ReadUInt16BigEndian(rest) is not (0x8100 or 0x88A8 or 0x9100))
                break;
            rest = Behind(rest, 4);
        }

        return [];
    }

    private static bool IsIp(ReadOnlySpan<byte> type) => BinaryPrimitives.ReadUInt16BigEndian(type) is 0x0800 or 0x86DD;

    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> bytes, int length) => bytes.Length > length ? bytes[length..] : [];
}
