using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>
/// <c>vssadmin list shadows</c>: shadow copy devices; or the one sentence without colon that there is nothing to list. <c>list shadowstorage</c>
/// writes the same sentence: a copied command line, or the item in a bundle, tells which it was, and it is taken for this list without one.
/// </summary>
internal sealed class VssShadowsForm() : ListForm<ShadowCopy>(EvidenceForm.VssShadows, ItemCatalog.VssShadows, Table)
{
    private static readonly FactColumns<ShadowCopy> Table = new(
        ["id", "setId", "created", "createdLocal", "volume", "volumeId", "device", "originatingMachine", "serviceMachine", "provider", "type", "attributes"],
        static s =>
        [
            s.Id.ToString("D"), s.SetId?.ToString("D"), s.CreatedText, CellText.OfLocal(s.CreatedLocal), s.Original?.MountPoint, s.Original?.Id.ToString("D"), s.Device,
            s.OriginatingMachine, s.ServiceMachine, s.Provider, s.TypeText, s.AttributesText,
        ]);

    /// <inheritdoc/>
    public override bool Fits(IReadOnlyList<string> lines) =>
        VssText.IsTold(lines, "shadows")
        || lines.Any(static l => l.Contains(VssText.Shadow, StringComparison.OrdinalIgnoreCase) && VssLine.AfterColon(l) is not null)
        || (VssText.HasBanner(lines) && !VssText.IsToldOther(lines, "shadows")
            && VssText.OthersOf(lines) is [var only] && VssLine.AfterColon(only) is null && !VssLine.IsDenial(only) && !VssLine.IsWaiting(only));

    /// <inheritdoc/>
    public override Listing<ShadowCopy> Read(Stream stream, string entry, ReadingContext context) => ShadowCopyReader.Read(stream, entry, context);
}
