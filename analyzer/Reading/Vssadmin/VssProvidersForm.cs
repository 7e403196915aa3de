using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary><c>vssadmin list providers</c>: quoted names, ids and versions without states or volumes.</summary>
internal sealed class VssProvidersForm() : TextForm(EvidenceForm.VssProviders, EvidenceItems.VssProviders)
{
    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) =>
        VssText.HasBanner(lines) && lines.Any(static l => VssLine.QuotedName(l) is not null) && lines.Any(static l => VssLine.GuidOf(l) is not null)
        && !lines.Any(static l => l.Contains(VssText.Volume, StringComparison.OrdinalIgnoreCase) || l.Contains(VssText.Shadow, StringComparison.OrdinalIgnoreCase))
        && lines.Any(static l => VssLine.AfterColon(l) is { } value && Version.TryParse(value, out _));
}
