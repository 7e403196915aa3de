using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.ProcessLists;

/// <summary>Report of <c>msinfo32</c>: sections in brackets over tables parted by tabs.</summary>
internal sealed class SystemInformationForm() : TableForm<ProcessFact>(EvidenceForm.SystemInformation, ItemCatalog.ProcessesStart, FactTables.Processes)
{
    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines)
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

    /// <inheritdoc/>
    protected override Readings<ProcessFact> ReadFacts(Stream stream, string entry, ReadingContext context) =>
        ProcessListReader.Read(stream, entry, context).Processes;
}
