namespace ArcBundle.Analyzer.Reading.Firewall;

/// <summary>The ports of one end of a firewall rule.</summary>
/// <param name="Ranges">Port ranges, inclusive.</param>
/// <param name="Keywords">Ports that are told by a word, for example <c>RPC</c> for those that the RPC service gives out.</param>
internal sealed record FirewallPorts(IReadOnlyList<(int First, int Last)> Ranges, IReadOnlyList<string> Keywords)
{
    /// <summary>Every port.</summary>
    public static FirewallPorts Any { get; } = new([], []);

    /// <summary>True when the rule names no port and so means every one.</summary>
    public bool IsAny => Ranges.Count == 0 && Keywords.Count == 0;

    /// <summary>Whether a port is meant. Words never count: what they stand for is not in the rule.</summary>
    public bool Cover(int port) => IsAny || Ranges.Any(range => range.First <= port && port <= range.Last);

    /// <summary>Ranges and words, parted by semicolons; <c>*</c> for every port.</summary>
    public override string ToString() =>
        IsAny ? "*" : string.Join(';', Ranges.Select(static r => r.First == r.Last ? $"{r.First}" : $"{r.First}-{r.Last}").Concat(Keywords));
}
