using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Reading.Minifilters;

/// <summary><c>fltmc instances</c>: a rule of dashes with seven columns (filter, volume, altitude, instance, frame, flags, volume state).</summary>
internal sealed class MinifilterInstancesForm() : TextForm(EvidenceForm.MinifilterInstances, EvidenceItems.Minifilters)
{
    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) => DashedColumns.CountOf(lines) is >= 5 and <= 8 && DashedColumns.HasAltitude(lines);
}
