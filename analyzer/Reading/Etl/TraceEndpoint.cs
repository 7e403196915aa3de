using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>One end of a TCP connection.</summary>
/// <param name="Address">The address; IPv4 inside IPv6 stands as IPv4.</param>
/// <param name="Port">Port, 0 to 65535.</param>
internal readonly record struct TraceEndpoint(IPAddress Address, int Port)
{
    /// <summary>Bytes of a <c>SOCKADDR_IN</c>.</summary>
    public const int Ipv4Length = 16;

    /// <summary>Bytes of a <c>SOCKADDR_IN6</c>.</summary>
    public const int Ipv6Length = 28;

    private const int AfInet = 2;
    private const int AfInet6 = 23;

    /// <summary>An end with this address.</summary>
    public static TraceEndpoint Of(IPAddress address, int port) => new(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address, port);

    /// <summary>The end that a <c>SOCKADDR</c> tells: family little-endian, port big-endian; null for another family or too few bytes.</summary>
    public static TraceEndpoint? FromSockaddr(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Ipv4Length)
            return null;
        var port = BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]);
        return BinaryPrimitives.ReadUInt16LittleEndian(bytes) switch
        {
            AfInet => Of(new IPAddress(bytes.Slice(4, 4)), port),
            AfInet6 when bytes.Length >= Ipv6Length => Of(new IPAddress(bytes.Slice(8, 16)), port),
            _ => null,
        };
    }

    /// <summary>
    /// The end that a value of an event tells: a <c>SOCKADDR</c> in hexadecimal, with or without <c>0x</c> and blanks, or address and port as
    /// text (<c>192.0.2.5:6050</c>, <c>[2001:db8::5]:6050</c>); null for anything else.
    /// </summary>
    public static TraceEndpoint? FromText(string text)
    {
        const int longest = 600;
        if (text.Length is 0 or > longest)
            return null;
        return FromHexadecimal(text) ?? FromAddressAndPort(text.AsSpan().Trim());
    }

    /// <summary>Address and port, IPv6 in brackets.</summary>
    public override string ToString() => Address is null ? "?" : new IPEndPoint(Address, Port).ToString();

    private static TraceEndpoint? FromHexadecimal(string text)
    {
        Span<byte> bytes = stackalloc byte[128];
        var digits = text.AsSpan().Trim();
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase))
            digits = digits[2..];
        var (count, high) = (0, -1);
        foreach (var character in digits)
        {
            if (character is ' ' or '-')
                continue;
            if (!char.IsAsciiHexDigit(character) || count == bytes.Length)
                return null;
            var digit = Convert.ToInt32(character.ToString(), 16);
            if (high < 0)
            {
                high = digit;
                continue;
            }

            bytes[count++] = (byte)((high << 4) | digit);
            high = -1;
        }

        return high < 0 ? FromSockaddr(bytes[..count]) : null;
    }

    private static TraceEndpoint? FromAddressAndPort(ReadOnlySpan<char> text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 1 || !int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port > 65535)
            return null;
        var address = text[..colon];
        if (address is ['[', .., ']'])
            address = address[1..^1];
        else if (address.Contains(':'))
            return null;

        // Without a dot or a colon, IPAddress takes any number for an address.
        return address.IndexOfAny('.', ':') >= 0 && IPAddress.TryParse(address, out var parsed) ? Of(parsed, port) : null;
    }
}
