using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary><c>vssadmin list shadowstorage</c>: volumes, and sizes with a share in percent.</summary>
internal sealed class VssStorageForm() : TextForm(EvidenceForm.VssStorage, EvidenceItems.VssStorage)
{
    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) =>
        lines.Any(static l => l.Contains(VssText.Volume, StringComparison.OrdinalIgnoreCase))
        && lines.Count(static l => Folding.Fold(l).TrimEnd().EndsWith("%)", StringComparison.Ordinal)) >= 2;
}
