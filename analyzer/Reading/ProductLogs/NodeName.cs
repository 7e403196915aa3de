using System.Net;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>Node or agent of a log line: <c>ノード=FILESV02 @192.0.2.20</c>, <c>agent=FILESV02</c>.</summary>
/// <param name="Name">Name as written; an address that stands in its place is name and address; null when there is only <c>@address</c>.</param>
/// <param name="Address">Address as written; null when there is none.</param>
internal readonly record struct NodeName(string? Name, string? Address)
{
    private static readonly HashSet<string> Keys = new(StringComparer.Ordinal)
    {
        "node", "ノード", "agent", "エージェント", "nodename", "ノード名", "agentname", "エージェント名", "client", "クライアント", "ﾉｰﾄﾞ", "ｴｰｼﾞｪﾝﾄ",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Keys.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether the value of a key is a node.</summary>
    public static bool IsKey(ReadOnlySpan<char> key) => Lookup.Contains(key);

    /// <summary>Parts a value into name and address; either may be empty. An address that stands in the name's place is both.</summary>
    public static void Parse(ReadOnlySpan<char> value, out ReadOnlySpan<char> name, out ReadOnlySpan<char> address)
    {
        var at = value.IndexOf('@');
        name = (at < 0 ? value : value[..at]).Trim().TrimStart("<[").TrimEnd(">]").Trim();
        address = at < 0 ? default : value[(at + 1)..].Trim().TrimStart("<[").TrimEnd(">]").Trim();
        if (at < 0 && name.IndexOfAny('.', ':') >= 0 && IPAddress.TryParse(name, out _))
            address = name;
    }
}
