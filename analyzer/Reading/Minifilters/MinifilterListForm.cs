using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Reading.Minifilters;

/// <summary><c>fltmc filters</c>: a rule of dashes with four columns (name, instances, altitude, frame).</summary>
internal sealed class MinifilterListForm() : TextForm(EvidenceForm.MinifilterList, EvidenceItems.Minifilters)
{
    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) => DashedColumns.CountOf(lines) == 4 && DashedColumns.HasAltitude(lines);
}
