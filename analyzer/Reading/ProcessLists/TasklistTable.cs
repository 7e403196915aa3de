using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.ProcessLists;

/// <summary>
/// The table that <c>tasklist</c>, <c>/v</c> and <c>/svc</c> print: a heading in the user's language, a rule of equal signs over each column, and a process on
/// a line. Only the first two columns are the same in all of them; none tells a start time.
/// </summary>
internal static class TasklistTable
{
    /// <summary>Lines before the rule: a copied command line, and the heading.</summary>
    private const int MostBefore = 6;

    private const int LeastColumns = 3;

    /// <summary>Columns of the plain table; <c>/v</c> has four more.</summary>
    private const int ColumnsOfPlain = 5;
    private const int ColumnsOfVerbose = 9;

    /// <summary>Whether the first lines of a text are such a table with a process in it.</summary>
    public static bool Is(IReadOnlyList<string> lines)
    {
        for (var i = 0; i + 1 < lines.Count && i < MostBefore; i++)
        {
            if (RuleOf(lines[i]) is { } rule)
                return FactOf(lines[i + 1], rule) is not null;
        }

        return false;
    }

    /// <summary>Reads the table; lines before its rule are passed over.</summary>
    public static void Read(LineReader lines, ProcessRows rows)
    {
        List<(int Start, int Length)>? rule = null;
        while (lines.TryRead(out var line))
        {
            if (RuleOf(line.Text) is { } found)
                rule = found;
            else if (rule is not null && FactOf(line.Text, rule) is { } fact)
                rows.Add(fact, start: null, line.Number, line.Text);
            else if (rule is not null && !string.IsNullOrWhiteSpace(line.Text) && !char.IsWhiteSpace(line.Text[0]))
                rows.Quality.Skipped++;
        }
    }

    /// <summary>The columns of a line of equal signs; null for another line.</summary>
    private static List<(int Start, int Length)>? RuleOf(string line)
    {
        var columns = new List<(int Start, int Length)>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == ' ')
                continue;
            var start = i;
            while (i < line.Length && line[i] == '=')
                i++;
            if (i == start)
                return null;
            columns.Add((start, i - start));
        }

        return columns.Count >= LeastColumns && columns.TrueForAll(static column => column.Length > 1) ? columns : null;
    }

    private static ProcessFact? FactOf(string line, List<(int Start, int Length)> columns)
    {
        if (CellOf(line, columns[0]) is not { Length: > 0 } name || !int.TryParse(CellOf(line, columns[1]), NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
            return null;
        // Wide characters shift the rest of a row, and half a number is another number: between columns there must be blanks.
        var isAligned = columns.TrueForAll(column => column.Start + column.Length >= line.Length || line[column.Start + column.Length] == ' ');
        var isVerbose = columns.Count == ColumnsOfVerbose && isAligned;
        var isPlain = columns.Count >= ColumnsOfPlain && isAligned;
        var cpu = isVerbose ? Tasklist.HoursMinutesSeconds(CellOf(line, columns[7])) : null;
        return new ProcessFact(
            pid,
            name,
            SessionId: isPlain && int.TryParse(CellOf(line, columns[3]), NumberStyles.None, CultureInfo.InvariantCulture, out var session) ? session : null,
            CpuTime: cpu,
            WorkingSetBytes: isPlain ? Tasklist.Kilobytes(CellOf(line, columns[4])) * 1024 : null,
            Owner: isVerbose && CellOf(line, columns[6]) is { Length: > 0 } owner and not "N/A" ? owner : null);
    }

    private static string CellOf(string line, (int Start, int Length) column) =>
        column.Start >= line.Length ? string.Empty : line.Substring(column.Start, Math.Min(column.Length, line.Length - column.Start)).Trim();
}
