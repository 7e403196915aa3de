using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Reading.Minifilters;

/// <summary>An error of <c>fltmc</c>: its number after a colon, in a text of a few lines.</summary>
internal sealed class MinifiltersDeniedForm() : TextForm(EvidenceForm.MinifiltersDenied, EvidenceItems.Minifilters)
{
    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) =>
        lines.Count is 1 or 2 or 3 && lines[0].Contains("0x80070005", StringComparison.Ordinal)
        && (lines[0].Contains("ilter", StringComparison.OrdinalIgnoreCase) || lines[0].Contains("フィルタ", StringComparison.Ordinal));
}
