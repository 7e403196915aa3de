using System.Net;
using System.Net.Sockets;

namespace ArcBundle.Analyzer.Investigation.Firewalls;

/// <summary>The addresses that a firewall rule names: one (<c>192.0.2.1</c>), a subnet (<c>192.0.2.0/24</c>, <c>192.0.2.0/255.255.255.0</c>) or a range (<c>192.0.2.1-192.0.2.9</c>).</summary>
/// <param name="First">The first address.</param>
/// <param name="Last">The last address, of the same family.</param>
internal sealed record AddressRange(IPAddress First, IPAddress Last)
{
    /// <summary>The range of a text; null for a word (<c>LocalSubnet</c>) or anything else.</summary>
    public static AddressRange? Parse(string text)
    {
        var trimmed = text.Trim();
        var dash = trimmed.IndexOf('-', StringComparison.Ordinal);
        if (dash > 0)
        {
            return IPAddress.TryParse(trimmed[..dash], out var from) && IPAddress.TryParse(trimmed[(dash + 1)..], out var to) && from.AddressFamily == to.AddressFamily
                ? new(from, to)
                : null;
        }

        var slash = trimmed.IndexOf('/', StringComparison.Ordinal);
        if (!IPAddress.TryParse(slash > 0 ? trimmed[..slash] : trimmed, out var address))
            return null;
        if (slash < 0)
            return new(address, address);
        return BitsOf(trimmed[(slash + 1)..], address) is { } bits ? Subnet(address, bits) : null;
    }

    /// <summary>Whether an address lies in it; never one of the other family.</summary>
    public bool Contains(IPAddress address) => address.AddressFamily == First.AddressFamily && Compare(First, address) <= 0 && Compare(address, Last) <= 0;

    private static int Compare(IPAddress left, IPAddress right) => left.GetAddressBytes().AsSpan().SequenceCompareTo(right.GetAddressBytes());

    private static int? BitsOf(string text, IPAddress address)
    {
        var most = address.GetAddressBytes().Length * 8;
        if (int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var bits))
            return bits <= most ? bits : null;
        if (address.AddressFamily != AddressFamily.InterNetwork || !IPAddress.TryParse(text, out var mask) || mask.AddressFamily != AddressFamily.InterNetwork)
            return null;
        var number = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(mask.GetAddressBytes());
        bits = System.Numerics.BitOperations.LeadingZeroCount(~number);
        return bits == 32 || number << bits == 0 ? bits : null;
    }

    private static AddressRange Subnet(IPAddress address, int bits)
    {
        var (first, last) = (address.GetAddressBytes(), address.GetAddressBytes());
        for (var i = 0; i < first.Length; i++)
        {
            var own = (byte)(0xFF00 >> Math.Clamp(bits - (i * 8), 0, 8));
            first[i] &= own;
            last[i] |= (byte)~own;
        }

        return new(new(first), new(last));
    }
}
