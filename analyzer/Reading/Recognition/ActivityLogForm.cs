using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>The product's activity log: rows of its table, or a text in which most lines carry a message code, as only the activity log has them.</summary>
internal sealed class ActivityLogForm() : LogForm(EvidenceForm.ActivityLog, ItemCatalog.LogsActivity)
{
    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) => lines.Count > 0 && ActivityLogTable.TryStart(new TextLine(1, lines[0]), out _);

    /// <inheritdoc/>
    public override bool FitsLoosely(IReadOnlyList<string> lines)
    {
        var stamps = StampedLines.Of(lines);
        return stamps.AreLog && stamps.Coded * 2 > stamps.Stamped && stamps.Stamped > 1;
    }
}
