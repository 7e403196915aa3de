using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.ProcessLists;

/// <summary>Processes: a heading of their properties, or quoted rows of <c>tasklist</c>.</summary>
internal sealed class ProcessTableForm() : TableForm<ProcessFact>(EvidenceForm.ProcessTable, ItemCatalog.ProcessesStart, FactTables.Processes)
{
    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) =>
        TasklistTable.Is(lines)
        || (TableHeading.Of(lines) is { } heading
        && (ProcessTable.TryHeading(heading, out _)
            || (lines.Count > 1 && Tasklist.IsRow(lines[0]) && Tasklist.IsRow(lines[1]) && IsNumber(DelimitedReader.Split(lines[1], ',')[1]))));

    /// <inheritdoc/>
    protected override Readings<ProcessFact> ReadFacts(Stream stream, string entry, ReadingContext context) =>
        ProcessListReader.Read(stream, entry, context).Processes;

    private static bool IsNumber(string text) => text.Length is > 0 and < 11 && text.All(char.IsAsciiDigit);
}
