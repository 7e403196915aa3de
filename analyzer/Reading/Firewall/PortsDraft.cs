using System.Globalization;

namespace ArcBundle.Analyzer.Reading.Firewall;

/// <summary>Ports of a rule whose fields are still coming: a number, a range <c>5000-5010</c>, or a word.</summary>
internal sealed class PortsDraft
{
    private readonly List<(int First, int Last)> _ranges = [];
    private readonly List<string> _keywords = [];

    /// <summary>Takes the value of a field; false when it is no port.</summary>
    public bool TryAdd(string value)
    {
        var dash = value.IndexOf('-', StringComparison.Ordinal);
        if (Port(dash < 0 ? value : value[..dash]) is { } first)
        {
            if (Port(dash < 0 ? value : value[(dash + 1)..]) is not { } last || last < first)
                return false;
            _ranges.Add((first, last));
            return true;
        }

        if (value.Length is 0 or > 40 || !char.IsAsciiLetter(value[0]))
            return false;
        _keywords.Add(value);
        return true;
    }

    /// <summary>The ports.</summary>
    public FirewallPorts ToPorts() => _ranges.Count + _keywords.Count == 0 ? FirewallPorts.Any : new(_ranges, _keywords);

    private static int? Port(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535 ? port : null;
}
