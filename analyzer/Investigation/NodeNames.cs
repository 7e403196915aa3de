using System.Net;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>Compares hosts as logs write them: short names without case, and addresses.</summary>
internal static class NodeNames
{
    /// <summary>The short name in capitals: <c>bksv01.example.test</c> gives <c>BKSV01</c>; an address stays as it is.</summary>
    public static string Short(string name)
    {
        var trimmed = name.Trim().TrimEnd('.');
        if (IPAddress.TryParse(trimmed, out var address))
            return Plain(address).ToString();
        var dot = trimmed.IndexOf('.', StringComparison.Ordinal);
        return (dot > 0 ? trimmed[..dot] : trimmed).ToUpperInvariant();
    }

    /// <summary>Whether two names mean the same host as far as the names tell; false when either is null.</summary>
    public static bool Same(string? left, string? right) =>
        !string.IsNullOrWhiteSpace(left) && !string.IsNullOrWhiteSpace(right) && string.Equals(Short(left), Short(right), StringComparison.Ordinal);

    /// <summary>Whether two address texts are the same address; IPv4 in IPv6 form equals its IPv4 form, zones are ignored.</summary>
    public static bool SameAddress(string? left, string? right) =>
        Parse(left) is { } one && Parse(right) is { } other && one.Equals(other);

    /// <summary>Whether <paramref name="address"/> is a loopback one (127.0.0.0/8 or ::1).</summary>
    public static bool IsLoopback(string? address) => Parse(address) is { } parsed && IPAddress.IsLoopback(parsed);

    /// <summary>Whether <paramref name="address"/> names one interface of one host: neither loopback nor the any-address.</summary>
    public static bool IsSpecific(string? address) =>
        Parse(address) is { } parsed && !IPAddress.IsLoopback(parsed) && !parsed.Equals(IPAddress.Any) && !parsed.Equals(IPAddress.IPv6Any);

    /// <summary>Whether an address stands in the place of a name.</summary>
    public static bool IsAddress(string? name) => name is not null && name.AsSpan().IndexOfAny('.', ':') >= 0 && Parse(name) is not null;

    private static IPAddress? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        var zone = text.IndexOf('%', StringComparison.Ordinal);
        return IPAddress.TryParse((zone > 0 ? text[..zone] : text).Trim(), out var address) ? Plain(address) : null;
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
