using System.Net;

namespace ArcBundle.Analyzer.Reading.HostsFiles;

/// <summary>Lines of a hosts file: address, names, and a comment after <c>#</c>.</summary>
internal static class HostsLine
{
    private const int LongestName = 255;
    private const int MostNames = 100;

    /// <summary>What is in force of a line; blank for a comment.</summary>
    public static string WithoutComment(string line)
    {
        var comment = line.IndexOf('#', StringComparison.Ordinal);
        return (comment < 0 ? line : line[..comment]).Trim();
    }

    /// <summary>The entry of a line without its comment; null when it is none.</summary>
    public static HostsEntry? Parse(string text)
    {
        var cells = text.Split((char[]?)null, MostNames + 1, StringSplitOptions.RemoveEmptyEntries);
        if (cells.Length < 2 || !IsAddress(cells[0]))
            return null;
        var names = cells[1..];
        return names.All(IsName) ? new(cells[0], names) : null;
    }

    /// <summary>An IPv4 address of four numbers, or an IPv6 address, maybe with its zone.</summary>
    private static bool IsAddress(string cell)
    {
        var zone = cell.IndexOf('%', StringComparison.Ordinal);
        var bare = zone < 0 ? cell : cell[..zone];
        return (bare.Contains(':', StringComparison.Ordinal) || bare.AsSpan().Count('.') == 3) && IPAddress.TryParse(bare, out _);
    }

    private static bool IsName(string cell) =>
        cell.Length <= LongestName && cell.All(static c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_') && cell.Any(char.IsLetterOrDigit);
}
