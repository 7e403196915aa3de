using System.Globalization;
using System.Net;

namespace ArcBundle.Analyzer.Reading.Netstat;

/// <summary>Address and port as <c>netstat -n</c> writes them: <c>192.0.2.5:6050</c>, <c>[fe80::1%4]:6050</c>, <c>*:*</c>.</summary>
/// <param name="Address">Address without brackets; <c>*</c> for any.</param>
/// <param name="Port">Port; 0 for <c>*</c>.</param>
internal readonly record struct NetstatAddress(string Address, int Port)
{
    /// <summary>The address of <paramref name="text"/>; null when it is none, for example a name.</summary>
    public static NetstatAddress? Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 1)
            return null;
        var port = 0;
        var portText = text.AsSpan(colon + 1);
        if (portText is not "*" && !(int.TryParse(portText, NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= 65535))
            return null;
        var address = text[..colon];
        var isBracketed = address is ['[', .., ']'];
        if (isBracketed)
            address = address[1..^1];
        if (address is "*")
            return new NetstatAddress(address, port);
        var zone = address.IndexOf('%', StringComparison.Ordinal);
        var bare = zone < 0 ? address : address[..zone];
        return bare.AsSpan().IndexOfAny('.', ':') >= 0 && IPAddress.TryParse(bare, out _) ? new NetstatAddress(address, port) : null;
    }
}
