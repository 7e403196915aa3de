using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary><c>vssadmin list providers</c>: quoted names, ids and versions without states or volumes.</summary>
internal sealed class VssProvidersForm() : ListForm<VssProvider>(EvidenceForm.VssProviders, EvidenceItems.VssProviders, Table)
{
    private static readonly FactColumns<VssProvider> Table = new(
        ["name", "type", "id", "version"],
        static p => [p.Name, p.TypeText, p.Id?.ToString("D"), p.Version]);

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) =>
        VssText.IsTold(lines, "providers")
        || (lines.Any(static l => VssLine.QuotedName(l) is not null) && lines.Any(static l => VssLine.GuidOf(l) is not null)
            && !lines.Any(static l => l.Contains(VssText.Volume, StringComparison.OrdinalIgnoreCase) || l.Contains(VssText.Shadow, StringComparison.OrdinalIgnoreCase))
            && !lines.Any(static l => VssLine.StateOf(l) is not null)
            && lines.Any(static l => VssLine.AfterColon(l) is { } value && VssProviderReader.IsVersion(value)));

    /// <inheritdoc/>
    public override Listing<VssProvider> Read(Stream stream, string entry, ReadingContext context) => VssProviderReader.Read(stream, entry, context);
}
