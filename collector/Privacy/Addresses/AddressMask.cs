using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using ArcBundle.Collector.Privacy.Keys;

namespace ArcBundle.Collector.Privacy.Addresses;

/// <summary>Pseudonyms of IP addresses of both families. Safe for use from several threads.</summary>
internal sealed class AddressMask
{
    private readonly Lock _gate = new();
    private readonly PseudonymTable _table;
    private readonly AddressMask4 _four;
    private readonly AddressMask6 _six;
    private readonly Dictionary<uint, string> _texts = [];

    private const int MostTexts = 65_536;

    /// <summary>The pseudonyms of a secret.</summary>
    public AddressMask(MaskSecret secret, PseudonymTable table)
    {
        _table = table;
        _four = new AddressMask4(secret);
        _six = new AddressMask6(secret, _four);
    }

    /// <summary>The pseudonym of an address; the address itself where its kind is all that it tells. A zone is kept.</summary>
    public IPAddress Of(IPAddress address)
    {
        lock (_gate)
        {
            if (address.AddressFamily == AddressFamily.InterNetwork)
                return ToAddress(Of4(ToNumber(address)));
            var image = _six.Of(address);
            var bare = address.ScopeId == 0 ? address : new IPAddress(address.GetAddressBytes());
            if (!image.Equals(bare))
                _table.Add(image.ToString(), bare.ToString());
            if (address.ScopeId != 0)
                image.ScopeId = address.ScopeId;
            return image;
        }
    }

    /// <summary>The pseudonym of an IPv4 address in host order.</summary>
    public uint Of(uint address)
    {
        lock (_gate)
            return Of4(address);
    }

    /// <summary>The pseudonym of an IPv4 address in host order as text; null for an address that stays as it is.</summary>
    public string? TextOf(uint address)
    {
        lock (_gate)
        {
            if (_texts.TryGetValue(address, out var known))
                return known;
            var image = Of4(address);
            if (image == address)
                return null;
            if (_texts.Count >= MostTexts)
                _texts.Clear();
            var text = ToAddress(image).ToString();
            _texts.Add(address, text);
            return text;
        }
    }

    /// <summary>
    /// The pseudonym of a network: bits of the host stay zero.
    /// </summary>
    /// <param name="network">The first address of the network, in host order.</param>
    /// <param name="bits">Length of its prefix, 0 to 32.</param>
    public uint OfNetwork(uint network, int bits)
    {
        if (bits == 0)
            return network;
        var image = Of(network) & (uint.MaxValue << (32 - bits));
        if (image != network)
            _table.Add(ToAddress(image).ToString(), ToAddress(network).ToString());
        return image;
    }

    private uint Of4(uint address)
    {
        var image = _four.Of(address);
        if (image != address)
            _table.Add(ToAddress(image).ToString(), ToAddress(address).ToString());
        return image;
    }

    /// <summary>An IPv4 address as a number.</summary>
    public static uint ToNumber(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[4];
        address.TryWriteBytes(bytes, out _);
        return BinaryPrimitives.ReadUInt32BigEndian(bytes);
    }

    /// <summary>A number as an IPv4 address.</summary>
    public static IPAddress ToAddress(uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return new IPAddress(bytes);
    }
}
