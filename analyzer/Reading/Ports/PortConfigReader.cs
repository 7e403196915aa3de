using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Ports;

/// <summary>
/// Reads <c>PortsConfig.cfg</c> (<c>service range;range [host] [address]</c>) and <c>CAPortConfig.cfg</c> (<c>host [address] tcp udp</c>).
/// Lines are told apart by their form: the former have their ports second, the latter end with two port numbers.
/// </summary>
internal static partial class PortConfigReader
{
    private const int MostEntries = 10_000;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    public static Readings<PortEntry> Read(Stream stream, string entry, ReadingContext context)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var facts = new List<Sourced<PortEntry>>();
        var isOfHosts = false;
        while (lines.TryRead(out var line))
        {
            var text = Folding.Fold(line.Text).Trim();
            isOfHosts |= IsHostHeading(text);
            if (IsComment(text))
                continue;
            if (facts.Count >= MostEntries)
            {
                quality.Truncated = true;
                break;
            }

            if (Parse(text) is { } found && !(isOfHosts && found.Service is not null))
                facts.Add(new(found, Origin.Of(entry, Place.OfLine(line.Number), line.Text)));
            else
                quality.Skipped++;
        }

        return new(facts, quality.Of(lines));
    }

    /// <summary>Whether a trimmed line tells nothing: blank, or a comment.</summary>
    public static bool IsComment(string text) => text.Length == 0 || text[0] is '#' or ';' || text.StartsWith("//", StringComparison.Ordinal);

    /// <summary>The entry of one line that is no comment; null when it has neither form.</summary>
    public static PortEntry? Parse(string text)
    {
        var cells = Joint.Replace(text, static joint => joint.Value.Trim()).Split((char[]?)null, 8, StringSplitOptions.RemoveEmptyEntries);
        if (cells.Length is 0 or > 6)
            return null;
        if (cells.Length >= 3 && Port(cells[^1]) is { } udp && Port(cells[^2]) is { } tcp)
            return new PortEntry(null, [(tcp, tcp), (udp, udp)], cells[0], cells.Length > 3 && IPAddress.TryParse(cells[1], out _) ? cells[1] : null);
        if (cells.Length == 1)
            return IsName(cells[0]) ? new PortEntry(cells[0], [], null, null) : null;
        if (!IsName(cells[0]))
            return null;
        var ranges = Ranges(cells[1]);
        var others = cells[(ranges is null ? 1 : 2)..];
        var address = Array.Find(others, static c => c.AsSpan().IndexOfAny('.', ':') >= 0 && IPAddress.TryParse(c, out _));
        var host = Array.Find(others, c => !string.Equals(c, address, StringComparison.Ordinal) && IsName(c));
        return ranges is null && address is null ? null : new PortEntry(cells[0], ranges ?? [], host, address);
    }

    /// <summary>The dash of a range, or the semicolon between two, with blanks that people put around it. Between anything but ports it is left as it is.</summary>
    [GeneratedRegex(@"(?<=[\s;-][0-9]{1,5})[ \t]*[-;][ \t]*(?=[0-9]{1,5}(?:[\s;-]|$))", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Joint { get; }

    /// <summary>The comment that names the columns of <c>CAPortConfig.cfg</c>, the host first: below it every line is about a host, and one without two ports is cut off. That of
    /// <c>PortsConfig.cfg</c> names host and ports, too, but the service first.</summary>
    private static bool IsHostHeading(string text) =>
        text.StartsWith('#') && text.TrimStart('#', ' ', '\t').StartsWith("hostname", StringComparison.OrdinalIgnoreCase) && text.Contains("port", StringComparison.OrdinalIgnoreCase);

    private static List<(int First, int Last)>? Ranges(string text)
    {
        var ranges = new List<(int, int)>();
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var dash = part.IndexOf('-', StringComparison.Ordinal);
            if (Port(dash < 0 ? part : part[..dash]) is not { } first || Port(dash < 0 ? part : part[(dash + 1)..]) is not { } last || last < first)
                return null;
            ranges.Add((first, last));
        }

        return ranges.Count == 0 ? null : ranges;
    }

    private static bool IsName(string text) => text.Length <= 255 && char.IsLetter(text[0]) && text.All(static c => char.IsLetterOrDigit(c) || c is '_' or '-' or '.');

    private static int? Port(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : null;
}
