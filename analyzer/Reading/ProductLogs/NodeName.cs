using System.Net;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>Node or agent of a log line: <c>ノード=FILESV02 @192.0.2.20</c>, <c>agent=FILESV02</c>.</summary>
/// <param name="Name">Name as written; an address that stands in its place is name and address; null when there is only <c>@address</c>.</param>
/// <param name="Address">Address as written; null when there is none.</param>
internal readonly record struct NodeName(string? Name, string? Address)
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "node", "ノード", "agent", "エージェント", "nodename", "ノード名", "agentname", "エージェント名", "client", "クライアント",
    };

    /// <summary>The first pair that names a node.</summary>
    public static NodeName Of(IReadOnlyList<KeyValue> pairs)
    {
        foreach (var pair in pairs)
        {
            if (Keys.Contains(pair.Key) && Parse(pair.Value) is { } node && node != default)
                return node;
        }

        return default;
    }

    private static NodeName Parse(string value)
    {
        var at = value.IndexOf('@', StringComparison.Ordinal);
        var name = (at < 0 ? value : value[..at]).Trim().TrimStart('<').TrimEnd('>').Trim();
        var address = at < 0 ? string.Empty : value[(at + 1)..].Trim().TrimStart('<', '[').TrimEnd('>', ']').Trim();
        if (at < 0 && IPAddress.TryParse(name, out _) && name.AsSpan().IndexOfAny('.', ':') >= 0)
            address = name;
        return new NodeName(name.Length == 0 ? null : name, address.Length == 0 ? null : address);
    }
}
