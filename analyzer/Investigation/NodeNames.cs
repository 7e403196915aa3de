using System.Net;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>Compares hosts as logs write them: short names without case, and addresses.</summary>
internal static class NodeNames
{
    /// <summary>The short name in capitals: <c>bksv01.example.test</c> gives <c>BKSV01</c>; an address in the one form that its many spellings share.</summary>
    public static string Short(string name)
    {
        if (Parse(name) is { } address)
            return address.ToString();
        var trimmed = name.Trim().TrimEnd('.');
        var dot = trimmed.IndexOf('.', StringComparison.Ordinal);
        return (dot > 0 ? trimmed[..dot] : trimmed).ToUpperInvariant();
    }

    /// <summary>Whether two names are the same in full, domain included, without case.</summary>
    public static bool SameInFull(string? left, string? right) =>
        !string.IsNullOrWhiteSpace(left) && string.Equals(left.Trim().TrimEnd('.'), right?.Trim().TrimEnd('.'), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether two names mean the same host as far as the names tell; false when either is null.</summary>
    public static bool Same(string? left, string? right) =>
        !string.IsNullOrWhiteSpace(left) && !string.IsNullOrWhiteSpace(right) && string.Equals(Short(left), Short(right), StringComparison.Ordinal);

    /// <summary>Whether two address texts are the same address; IPv4 in IPv6 form equals its IPv4 form, zones are ignored.</summary>
    public static bool SameAddress(string? left, string? right) =>
        Parse(left) is { } one && Parse(right) is { } other && one.Equals(other);

    /// <summary>Whether <paramref name="address"/> is a loopback one (127.0.0.0/8 or ::1).</summary>
    public static bool IsLoopback(string? address) => Parse(address) is { } parsed && IPAddress.IsLoopback(parsed);

    /// <summary>Whether a name means the host itself, whichever it is.</summary>
    public static bool IsLocal(string? name) => name is not null && string.Equals(Short(name), "LOCALHOST", StringComparison.Ordinal);

    /// <summary>Whether <paramref name="address"/> names one interface of one host: neither loopback nor the any-address.</summary>
    public static bool IsSpecific(string? address) =>
        Parse(address) is { } parsed && !IPAddress.IsLoopback(parsed) && !parsed.Equals(IPAddress.Any) && !parsed.Equals(IPAddress.IPv6Any);

    /// <summary>Whether an address stands in the place of a name.</summary>
    public static bool IsAddress(string? name) => Parse(name) is not null;

    /// <summary>
    /// The address that a text writes, whatever its dress: brackets and a port as in URLs, a zone after <c>%</c>, IPv4 in IPv6 form. A number
    /// alone, which some systems take for an IPv4 address, is a name.
    /// </summary>
    private static IPAddress? Parse(string? text)
    {
        var bare = text.AsSpan().Trim().TrimEnd('.');
        if (bare is ['[', .. var inside])
            bare = inside.IndexOf(']') is >= 0 and var end ? inside[..end] : inside;
        else if (bare.Count(':') == 1 && bare.Contains('.'))
            bare = bare[..bare.IndexOf(':')];
        if (bare.IndexOf('%') is > 0 and var zone)
            bare = bare[..zone];
        return (bare.Contains(':') || bare.Count('.') == 3) && IPAddress.TryParse(bare.Trim(), out var address) ? Plain(address) : null;
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
