namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>Any other log: one line in five at least has a time stamp.</summary>
internal sealed class ProductLogForm() : LogForm(EvidenceForm.ProductLog, item: null)
{
    /// <inheritdoc/>
    public override bool FitsLoosely(IReadOnlyList<string> lines) => StampedLines.Of(lines).AreLog;
}
