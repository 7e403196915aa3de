using ArcBundle.Collector.Privacy.Keys;

namespace ArcBundle.Collector.Privacy.Addresses;

/// <summary>
/// Pseudonyms of IPv4 addresses: another /24, the same last octet. Addresses of one network stay in one network, and each kind stays its kind:
/// loopback, any, multicast, broadcast and masks are not touched, link-local stays link-local, private stays private, public stays public.
/// </summary>
internal sealed class AddressMask4
{
    private const int MostKnown = 65_536;
    private const uint Ten = 0x0A0000;
    private const uint Private16 = 0xC0A800;

    private readonly PrefixPermutation _permutation;
    private readonly uint _block;
    private readonly Dictionary<uint, uint> _known = [];

    /// <summary>The pseudonyms of a secret.</summary>
    public AddressMask4(MaskSecret secret)
    {
        _permutation = new PrefixPermutation(secret, MaskPurpose.PrefixOf4, 24);
        _block = Ten | (uint)((secret.NumberOf(MaskPurpose.PrivateBlock, []) & 0xFF) << 8);
    }

    /// <summary>The pseudonym; the address itself where its kind is all that it tells.</summary>
    /// <param name="address">The address in host order.</param>
    public uint Of(uint address)
    {
        if (IsMask(address))
            return address;
        var network = address >> 8;
        if (!_known.TryGetValue(network, out var image))
        {
            if (_known.Count >= MostKnown)
                _known.Clear();
            _known.Add(network, image = ImageOf(network));
        }

        return (image << 8) | (address & 0xFF);
    }

    /// <summary>
    /// The image of a /24. 192.168.0.0/16 has only 256 networks, too few to hide one in: it changes places with a block of 10.0.0.0/8.
    /// </summary>
    private uint ImageOf(uint network)
    {
        switch (KindOf(network))
        {
            case AddressKind.Fixed:
                return network;
            case AddressKind.Private:
                if ((network & 0xFFFF00) == Private16)
                    network = _block | (network & 0xFF);
                else if ((network & 0xFFFF00) == _block)
                    network = Private16 | (network & 0xFF);
                return Permute(network, KeptBits(network));
            case AddressKind.LinkLocal or AddressKind.Shared:
                return Permute(network, KeptBits(network));
            default:
                // Public ones: on and on until the image is public, too. Neighbours go the same way, so that networks stay together.
                var image = Permute(network, 0);
                while (KindOf(image) != AddressKind.Public)
                    image = Permute(image, 0);
                return image;
        }
    }

    private uint Permute(uint network, int kept) => (uint)_permutation.Of(network, kept);

    private static AddressKind KindOf(uint network) => (network >> 16) switch
    {
        0 or 127 or >= 224 => AddressKind.Fixed,
        10 => AddressKind.Private,
        172 when (network & 0xFFF000) == 0xAC1000 => AddressKind.Private,
        192 when (network & 0xFFFF00) == Private16 => AddressKind.Private,
        169 when (network & 0xFFFF00) == 0xA9FE00 => AddressKind.LinkLocal,
        100 when (network & 0xFFC000) == 0x644000 => AddressKind.Shared,
        _ => AddressKind.Public,
    };

    /// <summary>Length of the prefix that makes the kind: RFC 1918, RFC 3927, RFC 6598.</summary>
    private static int KeptBits(uint network) => (network >> 16) switch
    {
        10 => 8,
        172 => 12,
        100 => 10,
        _ => 16,
    };

    /// <summary>Netmasks of less than eight bits look like addresses; nobody has one as an address.</summary>
    private static bool IsMask(uint address) => address >= 0x80000000 && ~address is var rest && (rest & (rest + 1)) == 0;

    /// <summary>Kinds of addresses, as far as pseudonyms tell them apart.</summary>
    private enum AddressKind
    {
        /// <summary>Anyone's.</summary>
        Public,

        /// <summary>RFC 1918.</summary>
        Private,

        /// <summary>RFC 3927.</summary>
        LinkLocal,

        /// <summary>RFC 6598.</summary>
        Shared,

        /// <summary>Loopback, any, multicast, reserved: stays as it is.</summary>
        Fixed,
    }
}
