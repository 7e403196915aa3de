using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Reporting.Text;
using ArcBundle.Format.Items;
using Spectre.Console;

namespace ArcBundle.Analyzer.Commands.Showing;

/// <summary>The list of what an input holds, as a table on a terminal. All rows stand in memory: it is for lists and not for contents.</summary>
internal static class TerminalTable
{
    private const string OutcomeColumn = "outcome";

    /// <summary>Writes a table. Everything hostile is made visible, and nothing is read as markup. Columns without a value are left out.</summary>
    public static void Write(IAnsiConsole console, ItemTable table)
    {
        var rows = new List<IReadOnlyList<string?>>();
        table.Write(rows.Add);
        int[] shown = [.. Enumerable.Range(0, table.Columns.Count).Where(column => rows.Exists(row => !string.IsNullOrEmpty(row[column])))];
        var outcome = table.Columns.ToList().IndexOf(OutcomeColumn);
        var drawn = new Table { Border = TableBorder.Rounded };
        foreach (var column in shown)
            drawn.AddColumn(new TableColumn(new Text(table.Columns[column], TextStyles.Heading)));
        foreach (var row in rows)
            drawn.AddRow(shown.Select(column => new Text(VisibleText.Of(row[column]), column == outcome ? StyleOf(row[column]) : Style.Plain)));
        console.Write(drawn);
    }

    private static Style StyleOf(string? outcome) => ItemOutcomeNames.Parse(outcome) is { } known ? TextStyles.Of(known) : Style.Plain;
}
