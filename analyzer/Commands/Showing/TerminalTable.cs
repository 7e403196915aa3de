using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Reporting.Text;
using ArcBundle.Format.Items;
using Spectre.Console;

namespace ArcBundle.Analyzer.Commands.Showing;

/// <summary>The list of what an input holds, as a table on a terminal. All rows stand in memory: it is for lists and not for contents.</summary>
internal static class TerminalTable
{
    private const string OutcomeColumn = "outcome";

    /// <summary>Cells of the longest names and outcomes that stand on one line whatever the width: all of ours do.</summary>
    private const int LongestWord = 24;

    private static readonly string[] Words = ["item", OutcomeColumn, "bytes"];

    /// <summary>
    /// Writes a table; nothing without rows. Everything hostile is made visible, and nothing is read as markup. Columns without a value are left out.
    /// </summary>
    public static void Write(IAnsiConsole console, ItemTable table)
    {
        var rows = new List<IReadOnlyList<string?>>();
        table.Write(rows.Add);
        if (rows.Count == 0)
            return;
        int[] shown = [.. Enumerable.Range(0, table.Columns.Count).Where(column => rows.Exists(row => !string.IsNullOrEmpty(row[column])))];
        var outcome = table.Columns.ToList().IndexOf(OutcomeColumn);
        var drawn = new Table { Border = TableBorder.Rounded };
        foreach (var column in shown)
            drawn.AddColumn(new TableColumn(new Text(table.Columns[column], TextStyles.Heading)) { NoWrap = IsOfWords(table.Columns[column], rows.Select(row => row[column])) });
        foreach (var row in rows)
            drawn.AddRow(shown.Select(column => new Text(VisibleText.Of(row[column]), column == outcome ? StyleOf(row[column]) : Style.Plain)));
        console.Write(drawn);
    }

    // What is not wrapped is cut where it does not fit: only what is short is safe from that.
    private static bool IsOfWords(string column, IEnumerable<string?> cells) =>
        Words.Contains(column, StringComparer.Ordinal) && cells.All(static cell => LineWrap.MostCellsOf(VisibleText.Of(cell)) <= LongestWord);

    private static Style StyleOf(string? outcome) => ItemOutcomeNames.Parse(outcome) is { } known ? TextStyles.Of(known) : Style.Plain;
}
