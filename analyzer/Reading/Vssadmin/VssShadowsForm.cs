using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary><c>vssadmin list shadows</c>: shadow copy devices; or the one sentence without colon that there is nothing to list.</summary>
internal sealed class VssShadowsForm() : TextForm(EvidenceForm.VssShadows, EvidenceItems.VssShadows)
{
    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) =>
        lines.Any(static l => l.Contains(VssText.Shadow, StringComparison.OrdinalIgnoreCase) && VssLine.AfterColon(l) is not null)
        || (VssText.HasBanner(lines) && VssText.OthersOf(lines) is [var only] && VssLine.AfterColon(only) is null && !VssLine.IsDenial(only) && !VssLine.IsWaiting(only));
}
