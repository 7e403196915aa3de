using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Vssadmin;

namespace ArcBundle.Analyzer.Reading.Hosts;

/// <summary>The values of a report: behind a colon or a tab on a line of their own, or in the one row of a csv, which may have any of its columns.</summary>
internal static class LabelledValues
{
    private const int MostLines = 400;

    /// <summary>Columns of a csv that is <c>systeminfo</c>'s own, whose first column is the host's name in every language; a reduced one has fewer.</summary>
    private const int ColumnsOfWholeRow = 10;

    /// <summary>The values with their labels, in the order found.</summary>
    public static IEnumerable<LabelledValue> Read(LineReader lines)
    {
        var isFirst = true;
        while (lines.LinesRead < MostLines && lines.TryRead(out var line))
        {
            if (string.IsNullOrWhiteSpace(line.Text) || VssLine.IsPrompt(line.Text) || line.Text.StartsWith("#TYPE", StringComparison.OrdinalIgnoreCase))
                continue;
            if (isFirst && IsHeading(line.Text))
            {
                foreach (var value in OfRow(lines, DelimitedReader.Split(line.Text, DelimitedReader.DelimiterOf(line.Text)), DelimitedReader.DelimiterOf(line.Text)))
                    yield return value;
                yield break;
            }

            var tab = line.Text.IndexOf('\t', StringComparison.Ordinal);
            var at = tab >= 0 ? tab : Folding.Fold(line.Text).IndexOf(':', StringComparison.Ordinal);
            if (at > 0)
                yield return new(line, line.Text[..at].Trim(), line.Text[(at + 1)..].Trim(), IsFirst: isFirst);
            isFirst = false;
        }
    }

    /// <summary>Whether a first line is the heading of a csv: quoted cells.</summary>
    public static bool IsHeading(string line) =>
        line.TrimStart('\uFEFF') is ['"', ..] && line.AsSpan().IndexOfAny(',', ';', '\t') > 0;

    private static IEnumerable<LabelledValue> OfRow(LineReader lines, IReadOnlyList<string> heading, char delimiter)
    {
        if (!new DelimitedReader(lines, delimiter).TryRead(out var row))
            yield break;
        for (var i = 0; i < Math.Min(row.Cells.Count, heading.Count); i++)
            yield return new(new TextLine(row.Number, row.Raw), heading[i].Trim(), row.Cells[i].Trim(), IsFirst: i == 0 && heading.Count >= ColumnsOfWholeRow);
    }
}
