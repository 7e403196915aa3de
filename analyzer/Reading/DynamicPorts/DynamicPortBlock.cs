using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Vssadmin;

namespace ArcBundle.Analyzer.Reading.DynamicPorts;

/// <summary>
/// The four lines of a range: a title that names the protocol, a rule of dashes, first port and number of ports behind colons. The words around
/// them are in the host's language, and may have been read with a wrong code page.
/// </summary>
internal static class DynamicPortBlock
{
    /// <summary>Lines of a block, none of them blank.</summary>
    public const int Lines = 4;

    private const int HighestPort = 65535;
    private static readonly string[] Protocols = ["tcp", "udp"];
    private static readonly string[] Families = ["ipv4", "ipv6"];

    /// <summary>The range that begins at a line; null when no block does.</summary>
    /// <param name="lines">Lines that are not blank.</param>
    /// <param name="at">Place of the title.</param>
    /// <param name="family">Family that a command line before it tells.</param>
    public static DynamicPortRange? Of(IReadOnlyList<string> lines, int at, string? family)
    {
        if (at + Lines > lines.Count || !IsRule(lines[at + 1]) || ProtocolOf(lines[at]) is not { } protocol
            || NumberOf(lines[at + 2]) is not { } first || NumberOf(lines[at + 3]) is not { } count || first + count - 1 > HighestPort)
            return null;
        return new(protocol, family, first, count);
    }

    /// <summary>The family that a copied command line asks for; null for another line.</summary>
    public static string? FamilyOf(string line) =>
        VssLine.IsPrompt(line) && line.Contains("dynamic", StringComparison.OrdinalIgnoreCase)
            ? Array.Find(Families, name => line.Contains(name, StringComparison.OrdinalIgnoreCase)) : null;

    /// <summary>A word of its own, whatever letters of another script stand beside it.</summary>
    private static string? ProtocolOf(string title)
    {
        foreach (var name in Protocols)
        {
            var at = title.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            if (at >= 0 && !(at > 0 && char.IsAsciiLetterOrDigit(title[at - 1])) && !(at + name.Length < title.Length && char.IsAsciiLetterOrDigit(title[at + name.Length])))
                return name;
        }

        return null;
    }

    private static bool IsRule(string line) => line.AsSpan().Trim() is { Length: >= 10 } rule && !rule.ContainsAnyExcept('-');

    private static int? NumberOf(string line)
    {
        var folded = Folding.Fold(line);
        var colon = folded.LastIndexOf(':');
        return colon > 0 && int.TryParse(folded.AsSpan(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= HighestPort
            ? number : null;
    }
}
