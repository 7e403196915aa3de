using System.Text;
using System.Text.Json;
using ArcBundle.Analyzer.Commands.Showing.Events;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Reporting.Json;

namespace ArcBundle.Analyzer.Commands.Showing;

/// <summary>Writes rows as text, CSV or JSON lines, each with its own escaping.</summary>
internal static class TableWriter
{
    /// <summary>The format for people.</summary>
    public const string Text = "text";

    /// <summary>The formats of <c>show --format</c>.</summary>
    public static string[] Formats { get; } = [Text, "json", "csv", EventWriters.Xml];

    private static JsonWriterOptions JsonLines => new() { Encoder = JsonEscaping.Encoder };

    /// <summary>Writes a table. JSON has one object per line, CSV one record per line after a header.</summary>
    /// <returns>What of the entry could not be read.</returns>
    public static DataQuality Write(TextWriter output, ItemTable table, string format)
    {
        switch (format)
        {
            case "json":
                return table.Write(row => output.Write(JsonLine(table.Columns, row) + "\n"));
            case "csv":
                output.Write(CsvLine(table.Columns) + "\r\n");
                return table.Write(row => output.Write(CsvLine(row) + "\r\n"));
            default:
                return table.Write(row => output.WriteLine(TextLine(table.Columns, row)));
        }
    }

    /// <summary>One line: name and value of every cell that has one; a plain text line is shown as it is.</summary>
    private static string TextLine(IReadOnlyList<string> columns, IReadOnlyList<string?> row)
    {
        if (columns is ["line", "text"])
            return $"{row[0],6}  {VisibleText.Of(row[1])}";
        var line = new StringBuilder();
        for (var i = 0; i < columns.Count; i++)
        {
            if (string.IsNullOrEmpty(row[i]))
                continue;
            if (line.Length > 0)
                line.Append("  ");
            line.Append(columns[i]).Append('=').Append(VisibleText.Of(row[i]));
        }

        return line.ToString();
    }

    private static string JsonLine(IReadOnlyList<string> columns, IReadOnlyList<string?> row)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, JsonLines))
        {
            json.WriteStartObject();
            for (var i = 0; i < columns.Count; i++)
                json.WriteString(columns[i], row[i]);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static string CsvLine(IReadOnlyList<string?> cells) => string.Join(',', cells.Select(CsvCell));

    /// <summary>Always quoted and whole, however long; a cell that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
    private static string CsvCell(string? cell)
    {
        var text = VisibleText.Of(cell, int.MaxValue);
        var guard = CsvFormula.Begins(text) ? CsvFormula.Guard.ToString() : string.Empty;
        return $"\"{guard}{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
