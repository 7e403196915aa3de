using ArcBundle.Analyzer.Reading.Netstat;
using ArcBundle.Analyzer.Reading.Ports;
using ArcBundle.Analyzer.Reading.Registry;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>Listings with a form of their own.</summary>
internal static class ListingForms
{
    /// <summary>The first line of a <c>.reg</c> file.</summary>
    public static bool IsRegistryExport(IReadOnlyList<string> lines) => lines.Count > 0 && RegHeader.VersionOf(lines[0]) is not null;

    /// <summary>The line that names the fields of <c>pfirewall.log</c>.</summary>
    public static bool IsFirewallLog(IReadOnlyList<string> lines) =>
        lines.Take(20).Any(static l => l.StartsWith("#Fields:", StringComparison.OrdinalIgnoreCase) && l.Contains("src-ip", StringComparison.OrdinalIgnoreCase) && l.Contains("action", StringComparison.OrdinalIgnoreCase));

    /// <summary>Elements of events in their namespace.</summary>
    public static bool IsEventXml(IReadOnlyList<string> lines) =>
        lines.Take(40).Any(static l => l.Contains("<Event", StringComparison.Ordinal) && l.Contains("schemas.microsoft.com/win/2004/08/events", StringComparison.Ordinal))
        || (lines.Take(5).Any(static l => l.TrimStart().StartsWith("<Event>", StringComparison.Ordinal) || l.TrimStart().StartsWith("<Events", StringComparison.Ordinal)) && lines.Take(40).Any(static l => l.Contains("<System>", StringComparison.Ordinal)));

    /// <summary>At least one row that can be read.</summary>
    public static bool IsNetstat(IReadOnlyList<string> lines)
    {
        var (rows, others) = (0, 0);
        foreach (var line in lines)
        {
            var cells = Folding.Fold(line).Split((char[]?)null, 6, StringSplitOptions.RemoveEmptyEntries);
            if (NetstatReader.IsRow(cells, out _) && NetstatAddress.Parse(cells[1]) is not null && NetstatAddress.Parse(cells[2]) is not null)
                rows++;
            else
                others++;
        }

        // The listing of -b has a line or two of names between the rows, and a heading.
        return rows > 0 && others <= (rows * 3) + 8;
    }

    /// <summary>An error of <c>fltmc</c>: its number after a colon, in a text of a few lines.</summary>
    public static bool IsMinifiltersDenied(IReadOnlyList<string> lines) =>
        lines.Count is 1 or 2 or 3 && lines[0].Contains("0x80070005", StringComparison.Ordinal) && lines[0].Contains("ilter", StringComparison.OrdinalIgnoreCase)
        || (lines.Count is 1 or 2 or 3 && lines[0].Contains("0x80070005", StringComparison.Ordinal) && lines[0].Contains("フィルタ", StringComparison.Ordinal));

    /// <summary>A rule of dashes with four columns: name, instances, altitude, frame.</summary>
    public static bool IsMinifilterList(IReadOnlyList<string> lines) => DashedColumns(lines) == 4 && HasAltitude(lines);

    /// <summary>A rule of dashes with seven columns: filter, volume, altitude, instance, frame, flags, volume state.</summary>
    public static bool IsMinifilterInstances(IReadOnlyList<string> lines) => DashedColumns(lines) is >= 5 and <= 8 && HasAltitude(lines);

    /// <summary>All lines but comments are entries, and one of them at least has ports.</summary>
    public static bool IsPortConfig(IReadOnlyList<string> lines)
    {
        var (entries, ports, comments) = (0, 0, 0);
        foreach (var line in lines)
        {
            var text = Folding.Fold(line).Trim();
            if (text[0] is '#' or ';' || text.StartsWith("//", StringComparison.Ordinal))
            {
                comments++;
                continue;
            }

            if (PortConfigReader.Parse(text) is not { } entry)
                return false;
            entries++;
            ports += entry.Ports.Count > 0 ? 1 : 0;
        }

        return ports > 0 && ports * 2 >= entries && comments + entries > 0;
    }

    private static int DashedColumns(IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Take(6))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length >= 3 && cells.All(static c => c.Length >= 2 && c.All(static x => x == '-')))
                return cells.Length;
        }

        return 0;
    }

    /// <summary>Altitudes are decimal numbers of four to six digits, some with a fraction.</summary>
    private static bool HasAltitude(IReadOnlyList<string> lines) => lines.Any(static l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(static c =>
        c is "<Legacy>" || (c.Length >= 5 && char.IsAsciiDigit(c[0]) && c.All(static x => char.IsAsciiDigit(x) || x == '.'))));
}
