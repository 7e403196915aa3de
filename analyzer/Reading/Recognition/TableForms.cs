using ArcBundle.Analyzer.Reading.Hosts;
using ArcBundle.Analyzer.Reading.ProcessLists;
using ArcBundle.Analyzer.Reading.Services;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>Tables with headings, and reports of labelled values.</summary>
internal static class TableForms
{
    private static readonly string[] StateWords = ["STOPPED", "START_PENDING", "STOP_PENDING", "RUNNING", "CONTINUE_PENDING", "PAUSE_PENDING", "PAUSED"];

    /// <summary>A heading of services, or a state line of <c>sc query</c>.</summary>
    public static bool IsServiceList(IReadOnlyList<string> lines) =>
        (Heading(lines) is { } heading && ServiceListReader.TryHeading(heading, out _, out _)) || lines.Take(40).Any(IsScState);

    /// <summary>A heading of processes, or quoted rows of <c>tasklist</c>.</summary>
    public static bool IsProcessTable(IReadOnlyList<string> lines) =>
        Heading(lines) is { } heading
        && (ProcessTable.TryHeading(heading, out _)
            || (lines.Count > 1 && Tasklist.IsRow(lines[0]) && Tasklist.IsRow(lines[1]) && IsNumber(DelimitedReader.Split(lines[1], ',')[1])));

    /// <summary>Labelled values, or quoted heading and row, with a time zone among them that begins with its offset.</summary>
    public static bool IsSystemInfo(IReadOnlyList<string> lines)
    {
        if (lines.Count > 1 && lines[0].StartsWith('"') && lines[0].AsSpan().Count(',') > 10)
            return DelimitedReader.Split(lines[1], ',').Any(static c => ZoneText.Parse(c) is not null);
        return lines.Take(80).Any(static l => !l.Contains('\t', StringComparison.Ordinal) && VssLine(l) is { } value && ZoneText.Parse(value) is not null);

        static string? VssLine(string line) => Vssadmin.VssLine.AfterColon(line);
    }

    /// <summary>Sections in brackets over tables parted by tabs.</summary>
    public static bool IsSystemInformation(IReadOnlyList<string> lines)
    {
        var (sections, rows) = (0, 0);
        foreach (var line in lines)
        {
            if (RunningTasks.Split(line) is not null)
                return true;
            var trimmed = line.AsSpan().Trim();
            if (trimmed is ['[', .., ']'] && !trimmed.Contains('\\'))
                sections++;
            else if (line.Contains('\t', StringComparison.Ordinal))
                rows++;
        }

        return sections >= 1 && rows >= 3 && rows * 2 > lines.Count - sections;
    }

    private static string? Heading(IReadOnlyList<string> lines) =>
        lines.FirstOrDefault(static l => !l.StartsWith("#TYPE", StringComparison.OrdinalIgnoreCase));

    private static bool IsScState(string line)
    {
        var value = Vssadmin.VssLine.AfterColon(line);
        return value is { Length: > 3 } && value[0] is >= '1' and <= '7' && value[1] == ' ' && Array.Exists(StateWords, w => value.AsSpan(1).Trim().StartsWith(w, StringComparison.Ordinal));
    }

    private static bool IsNumber(string text) => text.Length is > 0 and < 11 && text.All(char.IsAsciiDigit);
}
