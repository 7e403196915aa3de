using System.Buffers.Binary;
using System.Net;
using ArcBundle.Collector.Privacy.Keys;

namespace ArcBundle.Collector.Privacy.Addresses;

/// <summary>
/// Pseudonyms of IPv6 addresses: the network by a permutation that keeps common prefixes, the interface by a number of its own. Loopback, any and
/// multicast stay; link-local, unique local and global addresses stay what they are; IPv4 inside is masked as IPv4.
/// </summary>
/// <param name="secret">The secret.</param>
/// <param name="inner">Masks IPv4 addresses.</param>
internal sealed class AddressMask6(MaskSecret secret, AddressMask4 inner)
{
    private readonly PrefixPermutation _permutation = new(secret, MaskPurpose.PrefixOf6, 64);
    private readonly Dictionary<ulong, ulong> _networks = [];

    private const int MostKnown = 65_536;

    /// <summary>The pseudonym, without zone.</summary>
    public IPAddress Of(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        var network = BinaryPrimitives.ReadUInt64BigEndian(bytes);
        var host = BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]);
        if ((network == 0 && host <= 1) || bytes[0] == 0xFF)
            return new IPAddress(bytes);
        if (HasAddress4(network, host))
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes[12..], inner.Of(BinaryPrimitives.ReadUInt32BigEndian(bytes[12..])));
            return new IPAddress(bytes);
        }

        BinaryPrimitives.WriteUInt64BigEndian(bytes, NetworkOf(network));
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], HostOf(bytes[8..], host));
        return new IPAddress(bytes);
    }

    private ulong NetworkOf(ulong network)
    {
        if (_networks.TryGetValue(network, out var image))
            return image;
        if (_networks.Count >= MostKnown)
            _networks.Clear();
        image = _permutation.Of(network, KeptBits(network));
        _networks.Add(network, image);
        return image;
    }

    /// <summary>The subnet's own address (RFC 4291, 2.6.1) stays that.</summary>
    private ulong HostOf(ReadOnlySpan<byte> bytes, ulong host) => host == 0 ? 0 : Math.Max(1, secret.NumberOf(MaskPurpose.InterfaceOf6, bytes));

    /// <summary>IPv4-mapped and IPv4-compatible addresses (RFC 4291) and those of translators (RFC 6052, 64:ff9b::/96).</summary>
    private static bool HasAddress4(ulong network, ulong host) =>
        (network == 0 && host >> 32 is 0xFFFF or 0) || (network == 0x0064_FF9B_0000_0000 && host >> 32 == 0);

    /// <summary>Length of the prefix that makes the kind: global 2000::/3, unique local fc00::/7 with its local bit, link-local fe80::/10 as a whole.</summary>
    private static int KeptBits(ulong network) => (network >> 56) switch
    {
        0xFE => 64,
        0xFC or 0xFD => 8,
        >= 0x20 and <= 0x3F => 3,
        _ => 16,
    };
}
