using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary><c>vssadmin list providers</c>: quoted names, ids and versions without states or volumes.</summary>
internal sealed class VssProvidersForm() : ListForm<VssProvider>(EvidenceForm.VssProviders, ItemCatalog.VssProviders, Table)
{
    private const int LinesOfProvider = 4;

    private static readonly FactColumns<VssProvider> Table = new(
        ["name", "type", "id", "version"],
        static p => [p.Name, p.TypeText, p.Id?.ToString("D"), p.Version]);

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) => VssText.IsTold(lines, "providers") || IsListing(lines);

    /// <summary>Without its banner, a text must hold nothing but providers: an address of four numbers looks like a version.</summary>
    private static bool IsListing(IReadOnlyList<string> lines)
    {
        var names = lines.Count(static l => VssLine.QuotedName(l) is not null);
        return names > 0 && (VssText.HasBanner(lines) || lines.Count <= (names * LinesOfProvider) + 1)
            && lines.Any(static l => VssLine.GuidOf(l) is not null) && !lines.Any(static l => VssLine.StateOf(l) is not null)
            && !lines.Any(static l => l.Contains(VssText.Volume, StringComparison.OrdinalIgnoreCase) || l.Contains(VssText.Shadow, StringComparison.OrdinalIgnoreCase))
            && lines.Any(static l => VssLine.AfterColon(l) is { } value && VssProviderReader.IsVersion(value));
    }

    /// <inheritdoc/>
    public override Listing<VssProvider> Read(Stream stream, string entry, ReadingContext context) => VssProviderReader.Read(stream, entry, context);
}
